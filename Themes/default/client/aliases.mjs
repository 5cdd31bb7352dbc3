// Names in a text: a spelling, with particles written onto its first word.

const PARTICLES = new Set(['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'وك', 'فب', 'فل', 'فك']);
const ARTICLE = 'ال';
const ARTICLE_AFTER_LAM = /^[وف]?لل/;

/**
 * Whether a word is another with particles before it; لل stands for ل and the article.
 * @param {string} word
 * @param {string} name
 */
export function carries(word, name) {
  if (word.endsWith(name)) return PARTICLES.has(word.slice(0, -name.length));
  return name.startsWith(ARTICLE) && ARTICLE_AFTER_LAM.test(word) &&
    word.replace(ARTICLE_AFTER_LAM, '') === name.slice(ARTICLE.length);
}

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
