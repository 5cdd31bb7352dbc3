// Which documents hold a word, a phrase or a name, and how well.
import { Closeness } from './dictionary.mjs';
import { difference, filtered, intersection, matches, nothing, union } from './matches.mjs';
import { placeOf } from './postings.mjs';
import { positionsIn } from './proximity.mjs';
import { CONSTANTS } from './ranking.mjs';

/**
 * @typedef {import('./dictionary.mjs').Entry} Entry
 * @typedef {import('./matches.mjs').Matches} Matches
 * @typedef {import('./plan.mjs').Unit} Unit
 * @typedef {import('./postings.mjs').Postings} Postings
 */

export class Finder {
  #ranking;
  #tally;

  /**
   * @param {import('./ranking.mjs').Ranking} ranking
   * @param {import('./matches.mjs').Tally} tally
   */
  constructor(ranking, tally) {
    this.#ranking = ranking;
    this.#tally = tally;
  }

  /**
   * The documents that hold a unit.
   * @param {Unit} unit
   * @returns {Matches}
   */
  find(unit) {
    switch (unit.kind) {
      case 'word': return this.#word(unit.entry);
      case 'phrase': return this.#phrase(unit.entries);
      case 'name': return this.#name(unit);
    }
  }

  /**
   * A word is three terms, each within the next: as written, without particles, as a stem.
   * @param {Entry} entry
   */
  #word({ forms }) {
    for (const { form, closeness } of forms) {
      const { documents, frequencies } = form.postings;
      for (let place = 0; place < documents.length; place++) {
        const frequency = this.#ranking.frequency(frequencies, place);
        this.#tally.add(closeness, documents[place], frequency);
      }
    }
    /** @type {number[]} */ const documents = [];
    /** @type {number[][]} */ const sums = [];
    this.#tally.drain((document, [stem, base, exact]) => {
      documents.push(document);
      sums.push([stem + base + exact, base + exact, exact]);
    });
    const rarities = [0, 1, 2].map((closeness) =>
      this.#ranking.rarity(sums.filter((sum) => sum[closeness] > 0).length));
    return matches(documents, sums.map((sum) => this.#score(sum, rarities)));
  }

  /**
   * @param {number[]} frequencies by closeness
   * @param {number[]} rarities by closeness
   */
  #score(frequencies, rarities) {
    return CONSTANTS.closeness.reduce((score, weight, closeness) =>
      score + weight * rarities[closeness] * this.#ranking.saturated(frequencies[closeness]), 0);
  }

  /**
   * The documents in which the words, exactly as folded, stand one after another.
   * @param {Entry[]} entries
   */
  #phrase(entries) {
    const exact = entries.flatMap(({ forms }) =>
      forms.filter(({ closeness }) => closeness === Closeness.exact).map(({ form }) => form));
    if (exact.length < entries.length) return nothing;
    const words = exact.map((form) => form.postings);
    const rarest = words.reduce((left, right) =>
      right.documents.length < left.documents.length ? right : left);
    const documents = rarest.documents.filter((document) => holdsPhrase(words, document));
    const rarity = this.#ranking.rarity(documents.length);
    const scores = Array.from(documents, (document) => {
      // No phrase stands more often than its rarest word.
      const frequency = Math.min(...words.map((word) =>
        this.#ranking.frequency(word.frequencies, placeOf(word.documents, document))));
      return this.#score([frequency, frequency, frequency], [rarity, rarity, rarity]);
    });
    return matches(documents, scores);
  }

  /**
   * The documents in which the words of a name stand together, and those that name the same entity
   * otherwise.
   * @param {import('./plan.mjs').NameUnit} unit
   */
  #name({ words, offsets, aliases }) {
    const scattered = intersection(words.map((word) => this.find(word)));
    const literal = words.length < 2 ? scattered : filtered(scattered, (document) =>
      standTogether(words.map(({ entry }) => positionsIn(entry, document)), offsets));
    const named = union(aliases.map(({ documents }) => {
      const score = CONSTANTS.otherSpelling * this.#ranking.rarity(documents.length);
      return matches(documents, new Float64Array(documents.length).fill(score));
    }));
    const others = difference(named, literal);
    return union([literal, { ...others, detours: others.detours.fill(1) }]);
  }
}

/**
 * @param {Postings[]} words
 * @param {number} document
 */
function holdsPhrase(words, document) {
  return standTogether(words.map((word) => word.positionsIn(document)), [...words.keys()]);
}

/**
 * Whether words stand at given distances from one place.
 * @param {ArrayLike<number>[]} positions of each word, in rising order
 * @param {number[]} offsets of each word
 */
function standTogether(positions, offsets) {
  return Array.from(positions[0], (position) => position - offsets[0]).some((start) =>
    positions.every((all, word) => placeOf(all, start + offsets[word]) >= 0));
}
