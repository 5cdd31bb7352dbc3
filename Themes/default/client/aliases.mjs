// Names in a text: a spelling, with particles written onto its first word.

/** و or ف, then ب, ل or ك. */
const PARTICLES = /^[وف]?[بلك]?$/;

/**
 * Whether a word is another with particles before it; لل stands for ل and the article.
 * @param {string} word
 * @param {string} name
 */
const carries = (word, name) => word.replace(/^[وف]?لل/, 'ال') === name ||
  (word.endsWith(name) && PARTICLES.test(word.slice(0, -name.length)));

/**
 * Whether a spelling stands at a place among words.
 * @param {string[]} spelling
 * @param {string[]} words
 * @param {number} start
 */
export function standsAt(spelling, words, start) {
  return start + spelling.length <= words.length &&
    spelling.every((word, offset) =>
      offset === 0 ? carries(words[start], word) : words[start + offset] === word);
}
