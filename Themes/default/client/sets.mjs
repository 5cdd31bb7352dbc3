// Sets of documents, and how they combine. A set holds for every document of the archive what
// speaks for it; 0 for a document that is not in it.

/** @typedef {Float32Array} Set */

/**
 * A set of some documents.
 * @param {number} count how many documents the archive has
 * @param {Iterable<number>} [documents] none, if left out
 * @param {number} [score] of each
 * @returns {Set}
 */
export function setOf(count, documents = [], score = Number.EPSILON) {
  const set = new Float32Array(count);
  for (const document of documents) set[document] = score;
  return set;
}

/**
 * A set made from another, document by document. A loop: `map` takes ten times as long.
 * @param {Set} set
 * @param {(score: number, document: number) => number} score
 * @returns {Set}
 */
export function scored(set, score) {
  const result = new Float32Array(set.length);
  for (let document = 0; document < set.length; document++) {
    if (set[document] > 0) result[document] = score(set[document], document);
  }
  return result;
}

/**
 * The documents in both sets.
 * @param {Set} left
 * @param {Set} right
 */
export const both = (left, right) =>
  scored(left, (score, document) => right[document] && score + right[document]);

/**
 * The documents in either set.
 * @param {Set} left
 * @param {Set} right
 */
export function either(left, right) {
  const set = left.slice();
  for (let document = 0; document < set.length; document++) set[document] += right[document];
  return set;
}

/**
 * The documents of a set that are not in another.
 * @param {Set} set
 * @param {Set} other
 */
export const except = (set, other) =>
  scored(set, (score, document) => (other[document] ? 0 : score));

/**
 * The documents of a set, whatever speaks for them.
 * @param {Set} set
 */
export const unweighed = (set) => scored(set, () => Number.EPSILON);

/**
 * The documents of a set.
 * @param {Set} set
 */
export function documentsOf(set) {
  const documents = [];
  for (let document = 0; document < set.length; document++) if (set[document] > 0) documents.push(document);
  return documents;
}
