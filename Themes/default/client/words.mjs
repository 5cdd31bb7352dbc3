// The archive's words in their order, and those of them that begin or end alike.
import { digitAt } from './bits.mjs';

/** @typedef {[string, number]} Known a base of the archive; it stands there 2^step times or more */

/**
 * Words of the files that may hold those with a beginning.
 * @param {import('./index.mjs').Index} index
 * @param {'words' | 'endings'} kind
 * @param {string} beginning
 */
export async function wordsWith(index, kind, beginning) {
  return (await index.between(kind, beginning, `${beginning}\uFFFF`)).flatMap(readWords);
}

/**
 * Each word is written as what it adds to the one before.
 * @param {string} text
 * @returns {Known[]}
 */
function readWords(text) {
  let last = '';
  return text.split(' ').map((entry) => {
    last = last.slice(0, digitAt(entry, 0)) + entry.slice(1, -1);
    return [last, digitAt(entry, entry.length - 1)];
  });
}
