// Bengali words that a full stop shortens: it does not end a sentence there.

/** Titles, offices and units, and the Latin letters as Bengali initials spell them. */
const WORDS =
  'মো মোঃ মোহা মোসা মোছা মুহা ড ডা প্রফে অধ্যা ইঞ্জি প্রকৌ অ্যাড এড ব্যারি আলহা হা মাও লে ক্যা কর্নে জেনা ব্রি মেজ রেজি নং পৃ খ্রি হি বাং লি প্রা ' +
  'এ বি সি ডি ই এফ জি এইচ আই জে কে এল এম এন ও পি কিউ আর এস টি ইউ ভি ডব্লিউ এক্স ওয়াই জেড';

const KNOWN = new Set(WORDS.normalize('NFC').split(' '));
const ONE_LETTER = /^[\u0985-\u09b9\u09ce]$/;

export function isAbbreviation(word: string): boolean {
  return ONE_LETTER.test(word) || KNOWN.has(word.normalize('NFC'));
}
