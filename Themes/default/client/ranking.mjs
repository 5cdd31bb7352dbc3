// How much a match is worth: every constant of the ranking, with its reason, and the formulas.

export const CONSTANTS = Object.freeze({
  /** BM25: how soon repeating a word stops to count; the textbook's 1.2. */
  saturation: 1.2,
  /** BM25: how far a long body is held against a document; the textbook's 0.75. */
  lengthNorm: 0.75,
  /** BM25F: a word of the title counts as often as this many of the body, and so on. */
  fields: Object.freeze({ title: 5, deck: 3, caption: 1.5, summary: 2, body: 1 }),
  /**
   * A word counts once as a stem, again as the word without its particles, and a little more as
   * written: base and stem as two terms rank best on Arabic questions, and spelling breaks ties.
   */
  closeness: Object.freeze([1, 1, 0.25]),
  /** Neighbours in the query that stand near each other in the text: bonus, reach in words. */
  proximity: 0.45,
  reach: 8,
  /** Only the best documents are looked at for nearness; the rest are never seen. */
  candidates: 100,
  /** A document that names the entity in another spelling: below every literal one, by its own. */
  otherSpelling: 0.5,
});

/** Scores with the averages of one archive. */
export class Ranking {
  #documentCount;
  #fieldWeights;
  #bodyWeights;

  /** @param {import('./manifest.mjs').ManifestContent} content */
  constructor({ documents, fields, averageLengths, bodyLengths }) {
    const weights = /** @type {Record<string, number>} */ (CONSTANTS.fields);
    const average = Math.max(averageLengths[fields.indexOf('body')], 1);
    this.#documentCount = documents;
    this.#fieldWeights = fields.map((field) => (field === 'body' ? 0 : weights[field] ?? 1));
    this.#bodyWeights = bodyLengths.map((length) =>
      weights.body / (1 - CONSTANTS.lengthNorm + (CONSTANTS.lengthNorm * length) / average));
  }

  /**
   * How often a word stands in a document, its fields weighed and its length allowed for.
   * @param {{levels: Uint8Array, counts: Int32Array}} frequencies
   * @param {number} place of the document among the word's documents
   */
  frequency({ levels, counts }, place) {
    const fields = this.#fieldWeights.length;
    let sum = counts[place * fields + fields - 1] * this.#bodyWeights[levels[place]];
    for (let field = 0; field < fields - 1; field++) {
      sum += counts[place * fields + field] * this.#fieldWeights[field];
    }
    return sum;
  }

  /**
   * How telling a word is that stands in so many documents.
   * @param {number} documentFrequency
   */
  rarity(documentFrequency) {
    return Math.log(
      1 + (this.#documentCount - documentFrequency + 0.5) / (documentFrequency + 0.5));
  }

  /**
   * What a weighed frequency is worth.
   * @param {number} frequency
   */
  saturated(frequency) {
    return frequency / (frequency + CONSTANTS.saturation);
  }
}

/**
 * The bonus for neighbours in the query that stand `gap` words apart.
 * @param {number} gap
 * @param {number} rarity of the commoner of the two
 */
export function nearness(gap, rarity) {
  return gap > CONSTANTS.reach ? 0 : (CONSTANTS.proximity * rarity) / Math.max(gap, 1);
}
