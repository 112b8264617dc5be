//! A hash that is the same in every build, for what is stored.

/// FNV-1a, its bits then mixed as SplitMix64 mixes them, so that every bit depends on every byte.
pub(crate) fn hash(bytes: impl IntoIterator<Item = u8>) -> u64 {
    let fnv = bytes
        .into_iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    let once = (fnv ^ (fnv >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let twice = (once ^ (once >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    twice ^ (twice >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stored_hashes_stay_what_they_are() {
        assert_eq!(hash("চোর".bytes()), hash("চোর".bytes()));
        assert_ne!(hash("চোর".bytes()), hash("চর".bytes()));
        assert_eq!(hash([]), 0xf52a_15e9_a9b5_e89b);
    }
}
