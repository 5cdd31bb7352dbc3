// Sets of documents with scores, and how they combine.

/**
 * Documents in rising order, with what speaks for each.
 * @typedef {object} Matches
 * @property {Int32Array} documents
 * @property {Float64Array} scores
 * @property {Uint8Array} detours for each, how many names it holds in another spelling only
 */

/** @type {Matches} */
export const nothing = matches([]);

/**
 * @param {ArrayLike<number>} documents in rising order
 * @param {ArrayLike<number>} [scores]
 * @param {ArrayLike<number>} [detours]
 * @returns {Matches}
 */
export function matches(documents, scores, detours) {
  return {
    documents: Int32Array.from(documents),
    scores: scores ? Float64Array.from(scores) : new Float64Array(documents.length),
    detours: detours ? Uint8Array.from(detours) : new Uint8Array(documents.length),
  };
}

/**
 * Walks two sets side by side.
 * @param {Matches} left
 * @param {Matches} right
 * @param {(inLeft: boolean, inRight: boolean) => boolean} keeps
 * @returns {Matches}
 */
function merged(left, right, keeps) {
  /** @type {number[]} */ const documents = [];
  /** @type {number[]} */ const scores = [];
  /** @type {number[]} */ const detours = [];
  let one = 0;
  let other = 0;
  while (one < left.documents.length || other < right.documents.length) {
    const document = Math.min(left.documents[one] ?? Infinity, right.documents[other] ?? Infinity);
    const inLeft = left.documents[one] === document;
    const inRight = right.documents[other] === document;
    if (keeps(inLeft, inRight)) {
      documents.push(document);
      scores.push((inLeft ? left.scores[one] : 0) + (inRight ? right.scores[other] : 0));
      detours.push((inLeft ? left.detours[one] : 0) + (inRight ? right.detours[other] : 0));
    }
    if (inLeft) one++;
    if (inRight) other++;
  }
  return matches(documents, scores, detours);
}

/**
 * The documents in all sets.
 * @param {Matches[]} sets
 */
export function intersection(sets) {
  if (sets.length === 0) return nothing;
  return sets.reduce((left, right) => merged(left, right, (inLeft, inRight) => inLeft && inRight));
}

/**
 * The documents in any set.
 * @param {Matches[]} sets
 */
export function union(sets) {
  return sets.reduce((left, right) => merged(left, right, () => true), nothing);
}

/**
 * The documents of one set that are not in another; scores stay.
 * @param {Matches} from
 * @param {Matches} excluded
 */
export function difference(from, excluded) {
  return merged(from, excluded, (inLeft, inRight) => inLeft && !inRight);
}

/**
 * The documents of a set that pass.
 * @param {Matches} set
 * @param {(document: number) => boolean} passes
 */
export function passing(set, passes) {
  const places = [...set.documents.keys()].filter((place) => passes(set.documents[place]));
  const pick = (/** @type {ArrayLike<number>} */ column) => places.map((place) => column[place]);
  return matches(pick(set.documents), pick(set.scores), pick(set.detours));
}

/**
 * A set whose documents come after those of other sets.
 * @param {Matches} set
 * @param {number} detours to add to each
 */
export const behind = (set, detours) =>
  matches(set.documents, set.scores, set.detours.map((own) => Math.min(own + detours, 255)));

/** Adds up numbers for documents in any order; made once for an archive and used for every word. */
export class Tally {
  /** @param {number} documentCount */
  constructor(documentCount) {
    this.sums = [0, 1, 2].map(() => new Float64Array(documentCount));
    this.seen = new Uint8Array(documentCount);
    /** @type {number[]} */
    this.touched = [];
  }

  /**
   * @param {number} closeness
   * @param {number} document
   * @param {number} amount
   */
  add(closeness, document, amount) {
    if (this.seen[document] === 0) {
      this.seen[document] = 1;
      this.touched.push(document);
    }
    this.sums[closeness][document] += amount;
  }

  /**
   * Hands every touched document's sums to `body`, in rising order, and is empty again.
   * @param {(document: number, sums: number[]) => void} body
   */
  drain(body) {
    for (const document of Int32Array.from(this.touched).sort()) {
      body(document, this.sums.map((sum) => sum[document]));
      for (const sum of this.sums) sum[document] = 0;
      this.seen[document] = 0;
    }
    this.touched = [];
  }
}
