// Sets of documents, and how they combine. A set holds for every document of the archive what
// speaks for it; 0 for a document that is not in it.

/** @typedef {Float32Array} Set */

/**
 * A set of some documents.
 * @param {number} count how many documents the archive has
 * @param {Iterable<number>} documents
 * @param {number} [score] of each
 * @returns {Set}
 */
export function setOf(count, documents, score = Number.EPSILON) {
  const set = new Float32Array(count);
  for (const document of documents) set[document] = score;
  return set;
}

/**
 * The documents in both sets.
 * @param {Set} left
 * @param {Set} right
 */
export const both = (left, right) =>
  left.map((score, document) => score && right[document] && score + right[document]);

/**
 * The documents in either set.
 * @param {Set} left
 * @param {Set} right
 */
export const either = (left, right) => left.map((score, document) => score + right[document]);

/**
 * The documents of a set that are not in another.
 * @param {Set} set
 * @param {Set} other
 */
export const except = (set, other) =>
  set.map((score, document) => (other[document] ? 0 : score));

/**
 * The documents of a set, whatever speaks for them.
 * @param {Set} set
 */
export const unweighed = (set) => set.map((score) => score && Number.EPSILON);

/**
 * How many documents a set has.
 * @param {Set} set
 */
export const sizeOf = (set) => set.reduce((size, score) => size + Number(score > 0), 0);
