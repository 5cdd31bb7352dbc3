// Arabic words by their sound, for queries in Latin letters: the keys are those that the Swift module
// ArabicText makes of Arabic words (SoundKey.swift).

/**
 * The keys that a word in Latin letters may have, the likeliest first.
 * @param {string} word folded
 * @param {import('./index.mjs').Index} index tells how Latin letters are read
 * @returns {string[]}
 */
export function latinKeys(word, index) {
  const plain = rewritten(word, index.table('respellings'));
  const variants = index.table('variants').map((rule) => rewritten(plain, [rule]));
  return [...new Set([plain, ...variants].map((variant) =>
    rewritten(variant, index.table('spellings'))))].filter(Boolean);
}

/**
 * @param {string} word
 * @param {string[][]} rules each what is put, and a regular expression for what goes
 */
const rewritten = (word, rules) =>
  rules.reduce((text, [to, from]) => text.replace(new RegExp(from, 'g'), to), word);

/**
 * How far a spelling in Latin letters is from an Arabic word of the same key: the vowels that only
 * one of them has.
 * @param {string} latin
 * @param {string} arabic
 */
export function vowelDistance(latin, arabic) {
  const heard = latin.replace(/[ow]/g, 'u').replace(/[ey]/g, 'i');
  const read = arabic.replace(/[اع]/g, 'a').replace(/و/g, 'u').replace(/ي/g, 'i');
  let distance = 0;
  for (const vowel of 'aiu') {
    const more = heard.split(vowel).length - read.split(vowel).length;
    // Short vowels are not written in Arabic, so too many in Latin weigh less.
    distance += more > 0 ? more * (vowel === 'u' ? 0.5 : 0.3) : -more;
  }
  return distance;
}
