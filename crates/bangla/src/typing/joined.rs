//! The consonants of Avro, alone and joined, as data.
//!
//! The rules are Avro's as published by OmicronLab; they were taken from `okkhor` 0.10 (© 2021 Gulshanur Rahman, MIT
//! licence), and a test holds both together. `km` is from Avro Keyboard for Windows.

/// Keys and what they become in turn, for all that begin with `first`. Longer keys come before their beginnings.
pub(super) fn with(first: u8) -> &'static str {
    match first {
        b'D' => "DD ড্ড Dh ঢ D ড",
        b'J' => "J জ",
        b'N' => {
            "NgkSh ঙ্ক্ষ Ngkkh ঙ্ক্ষ NGch ঞ্ছ Nggh ঙ্ঘ Ngkh ঙ্খ NGjh ঞ্ঝ Ngkx ঙ্ক্ষ NGc ঞ্চ Ngk ঙ্ক Ngx ঙ্ষ Ngg ঙ্গ Ngm ঙ্ম \
             NGj ঞ্জ NTh ণ্ঠ NDh ণ্ঢ Ngr ঙর NGr ঞর Ng ঙ NG ঞ NN ণ্ণ Nn ণ্ন Nm ণ্ম NT ণ্ট ND ণ্ড N ণ"
        }
        b'S' => {
            "ShTh ষ্ঠ Shph ষ্ফ Sch শ্ছ Shk ষ্ক ShT ষ্ট ShN ষ্ণ Shp ষ্প Shf ষ্ফ Shm ষ্ম Sc শ্চ St শ্ত Sn শ্ন Sm শ্ম Sl শ্ল Sh ষ S শ"
        }
        b'T' => "TT ট্ট Tm ট্ম Th ঠ T ট",
        b'b' => "bhl ভ্ল bdh ব্ধ bj ব্জ bd ব্দ bb ব্ব bl ব্ল bh ভ b ব",
        b'c' => "cNG চ্ঞ cch চ্ছ cc চ্চ ch ছ c চ",
        b'd' => "dhn ধ্ন dhm ধ্ম dgh দ্ঘ ddh দ্ধ dbh দ্ভ dv দ্ভ dm দ্ম dh ধ dg দ্গ dd দ্দ d দ",
        b'f' => "fl ফ্ল f ফ",
        b'g' => "ghn ঘ্ন gdh গ্ধ gN গ্ণ gn গ্ন gm গ্ম gl গ্ল gg জ্ঞ gG জ্ঞ gh ঘ g গ",
        b'h' => "hN হ্ণ hn হ্ন hm হ্ম hl হ্ল h হ",
        b'j' => "jjh জ্ঝ jNG জ্ঞ jh ঝ jj জ্জ j জ",
        b'k' => {
            "kkhN ক্ষ্ণ kShN ক্ষ্ণ kkhm ক্ষ্ম kShm ক্ষ্ম kxN ক্ষ্ণ kxm ক্ষ্ম kkh ক্ষ kSh ক্ষ ksh কশ kx ক্ষ kk ক্ক kT ক্ট kt ক্ত km ক্ম \
             kl ক্ল ks ক্স kh খ k ক"
        }
        b'l' => "lbh ল্ভ ldh ল্ধ lkh লখ lgh লঘ lph লফ lk ল্ক lg ল্গ lT ল্ট lD ল্ড lp ল্প lv ল্ভ lm ল্ম ll ল্ল lb ল্ব l ল",
        b'm' => "mth ম্থ mph ম্ফ mbh ম্ভ mpl মপ্ল mn ম্ন mp ম্প mv ম্ভ mm ম্ম ml ম্ল mb ম্ব mf ম্ফ m ম",
        b'n' => {
            "ngOU ঙ্গৌ ngOI ঙ্গৈ nch ঞ্ছ njh ঞ্ঝ ngh ঙ্ঘ ndh ন্ধ nTh ন্ঠ nth ন্থ nkh ঙ্খ ngo ঙ্গ nga ঙ্গা ngi ঙ্গি ngI ঙ্গী ngu ঙ্গু ngU ঙ্গূ \
             nge ঙ্গে ngO ঙ্গো nsh নশ ngr ংর nj ঞ্জ nk ঙ্ক ng ং nn ন্ন nm ন্ম nd ন্দ nT ন্ট nD ন্ড nt ন্ত ns ন্স nc ঞ্চ n ন"
        }
        b'p' => "psh পশ phl ফ্ল pT প্ট pt প্ত pn প্ন pp প্প pl প্ল ps প্স ph ফ p প",
        b'q' => "q ক",
        b's' => {
            "shch শ্ছ skl স্ক্ল skh স্খ sth স্থ sph স্ফ shc শ্চ sht শ্ত shn শ্ন shm শ্ম shl শ্ল spl স্প্ল sk স্ক sT স্ট st স্ত sn স্ন sp স্প sf স্ফ \
             sm স্ম sl স্ল sh শ s স"
        }
        b't' => "tth ত্থ tn ত্ন tm ত্ম th থ tt ত্ত t ত",
        b'v' => "vl ভ্ল v ভ",
        _ => "",
    }
}
