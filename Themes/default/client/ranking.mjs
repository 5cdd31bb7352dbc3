// How much a match is worth: every constant of the ranking, with its reason, and the formulas.
// What a word weighs in a document, by field and length, is settled when the index is built
// (Sources/SearchIndex/Impact.swift).

export const CONSTANTS = {
  /**
   * BM25: how soon repeating a word stops to count. The textbook's value; of 0.9, 1, 1.1 and 1.2 it is
   * the best on questions and keywords, and headlines lose little by it.
   */
  saturation: 1.2,
  /**
   * A word counts once as a stem, again as the word without its particles, and a little more as
   * written: base and stem as two terms rank best on Arabic questions, and spelling breaks ties.
   */
  closeness: [1, 1, 0.25],
  /** Neighbours in the query that stand near each other in the text: bonus, reach in words. */
  proximity: 0.6,
  reach: 8,
  /**
   * A document that is of the time asked for, or names the entity: beside what its words are worth,
   * and so behind all that hold the words where it holds none of them.
   */
  known: 0.5,
  /**
   * So many words, phrases and names a reader means all of: articles that hold the whole query come
   * first. Longer queries are sentences, for which the sum of what was found is the better judge.
   */
  meantWhole: 3,
  /** The best document for a guess at what was meant: before all others, in the order of their worth. */
  guess: 100,
  /** So many documents stay before them that hold the word asked for in another form. */
  beforeGuesses: 3,
  /** What holding more of a long query counts beside what its words are worth; 0 for nothing. */
  coordination: 0.25,
};

/**
 * How telling a word is that stands in some of an archive's documents.
 * @param {number} frequency how many these are
 * @param {number} count how many the archive has
 */
export const rarity = (frequency, count) =>
  Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5));

/**
 * What a weighed frequency is worth.
 * @param {number} frequency
 */
export const saturated = (frequency) => frequency / (frequency + CONSTANTS.saturation);

/**
 * The bonus for neighbours in the query that stand `gap` words apart.
 * @param {number} gap
 * @param {number} rarity of the commoner of the two
 */
export const nearness = (gap, rarity) =>
  gap > CONSTANTS.reach ? 0 : (CONSTANTS.proximity * rarity) / Math.max(gap, 1);
