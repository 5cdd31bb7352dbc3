// How much a match is worth: every constant of the ranking, with its reason, and the formulas.
// What a word weighs in a document, by field and length, is settled when the index is built
// (Sources/SearchIndex/Impact.swift).

export const CONSTANTS = {
  /** BM25: how soon repeating a word stops to count; the textbook's 1.2. */
  saturation: 1.2,
  /**
   * A word counts once as a stem, again as the word without its particles, and a little more as
   * written: base and stem as two terms rank best on Arabic questions, and spelling breaks ties.
   */
  closeness: [1, 1, 0.25],
  /** Neighbours in the query that stand near each other in the text: bonus, reach in words. */
  proximity: 0.6,
  reach: 8,
  /** A document that names the entity in another spelling: below every literal one, by its own. */
  otherSpelling: 0.5,
};

/**
 * Where a document stands among the results: it holds the whole query; or a name in another
 * spelling; or a word that is made from a name; or only part of the query.
 */
export const Tier = { full: 0, related: 100, partial: 101 };

/** Scores with the averages of one archive. */
export class Ranking {
  #documentCount;

  /** @param {number} documentCount */
  constructor(documentCount) {
    this.#documentCount = documentCount;
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
