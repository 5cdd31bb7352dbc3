// Which documents hold a word, a phrase or a name, and how well.
import { Closeness } from './dictionary.mjs';
import { unstemmed } from './plan.mjs';
import { CONSTANTS, rarity, saturated } from './ranking.mjs';
import { both, documentsOf, either, scored, setOf, unweighed } from './sets.mjs';

/**
 * @typedef {import('./dictionary.mjs').Entry} Entry
 * @typedef {import('./plan.mjs').Unit} Unit
 * @typedef {import('./sets.mjs').Set} Set
 *
 * @typedef {{weight: number, positions: number[], isInTitle: number}} Standing
 *   how a word stands in a document
 *
 * @typedef {object} Matches what was found of a unit
 * @property {Unit} unit
 * @property {Set} holding the documents that hold it
 * @property {Set} scores the documents that hold anything of it, and how well
 */

/**
 * @param {number} count how many documents the archive has
 * @param {ReturnType<typeof import('./filters.mjs').filtersOf>} filters prepared for the query
 */
export function finder(count, filters) {
  /**
   * What there is of a unit.
   * @param {Unit} unit
   * @returns {Matches}
   */
  const matches = (unit) => {
    const holding = find(unit);
    const parts = unit.kind === 'phrase' ? unit.meanings.map((entry) => ofWord(count, entry))
      : unit.kind === 'name' ? unit.units.map(find) : [];
    return { unit, holding, scores: parts.reduce(either, holding) };
  };

  /**
   * The documents that hold a unit.
   * @param {Unit} unit
   * @returns {Set}
   */
  const find = (unit) => {
    switch (unit.kind) {
      case 'word': return ofWord(count, unit.meanings[0]);
      case 'phrase': return ofPhrase(count, unit.meanings);
      case 'any': return unit.units.map(find).reduce(either);
      case 'date': return either(ofKnown(filters.ofTime(unit.period)),
        unit.units.map(find).reduce(both));
      case 'name': return ofName(unit);
      case 'field': return ofFilter(unit);
    }
  };

  /**
   * Some documents that are found by what is known of them, not by words.
   * @param {number[]} documents
   */
  const ofKnown = (documents) => {
    return setOf(count, documents, CONSTANTS.known * rarity(documents.length, count));
  };

  /**
   * The documents that name an entity, in whatever spelling, as the archive's own reading has found;
   * where the name is one word, all that hold it.
   * @param {Unit} unit
   */
  const ofName = ({ units, aliases = [] }) => {
    const named = aliases.map(({ documents }) => ofKnown(documents)).reduce(either);
    return units.length === 1 ? either(named, unweighed(find(unstemmed(units[0])))) : named;
  };

  /**
   * The documents that pass a filter.
   * @param {Unit} unit
   */
  const ofFilter = ({ field, terms, period, meanings }) => {
    if (field === 'title') {
      return meanings.length > 1 ? ofPhrase(count, meanings, true) : ofWord(count, meanings[0], true);
    }
    return setOf(count, period ? filters.ofTime(period, field)
      : filters.ofValue(field, terms, meanings));
  };

  return { matches, find };
}

/**
 * What the weighed frequencies of a term are worth.
 * @param {Set} frequencies
 * @param {number} weight
 */
function weighed(frequencies, weight) {
  const worth = weight * rarity(documentsOf(frequencies).length, frequencies.length);
  return scored(frequencies, (frequency) => worth * saturated(frequency));
}

/**
 * The documents that hold a word. It is three terms, each within the next: as written, without
 * particles, as a stem.
 * @param {number} count how many documents the archive has
 * @param {Entry} entry
 * @param {boolean} [isTitle] whether only titles count
 */
function ofWord(count, entry, isTitle) {
  const sums = CONSTANTS.closeness.map(() => setOf(count));
  for (const { postings, closeness } of entry.matches) {
    const { documents, forms, weights, titles } = postings.columns();
    documents.forEach((document, place) => {
      if (isTitle && !titles[place]) return;
      for (let near = closeness[forms[place]]; near >= 0; near--) {
        sums[near][document] += weights[place];
      }
    });
  }
  return sums.map((sum, near) => weighed(sum, CONSTANTS.closeness[near])).reduce(either);
}

/**
 * The documents in which words, exactly as folded, stand one after another.
 * @param {number} count how many documents the archive has
 * @param {Entry[]} entries
 * @param {boolean} [isTitle] whether only titles count
 */
function ofPhrase(count, entries, isTitle) {
  const words = entries.map(exactPositions);
  const frequencies = setOf(count);
  for (const document of words[0].keys()) {
    const found = words.map((word) => /** @type {Standing} */ (word.get(document)));
    // No phrase stands more often than its rarest word.
    if (holdPhrase(found, isTitle)) frequencies[document] = Math.min(...found.map(({ weight }) => weight));
  }
  return weighed(frequencies, 1);
}

/**
 * Where the word stands exactly as asked for.
 * @param {Entry} entry
 */
function exactPositions({ matches: [match] }) {
  const form = match ? match.closeness.indexOf(Closeness.exact) : -1;
  return form < 0 ? new Map() : match.postings.positionsOf(form);
}

/**
 * Whether words stand one after another somewhere in a document, or in its title. Titles come
 * first: all up to the first place of a word of the title is title, and so is what begins there, as no
 * words of two texts are neighbours.
 * @param {Standing[]} found where each word stands in the document; `undefined` for one that does not
 * @param {boolean} [isTitle]
 */
function holdPhrase(found, isTitle) {
  if (found.some((word) => !word || (isTitle && !word.isInTitle))) return false;
  const positions = found.map((word) => new Set(word.positions));
  const end = isTitle ? Math.max(...found.map((word) => word.positions[0])) : Infinity;
  return [...positions[0]].some((start) => start <= end &&
    positions.every((all, offset) => all.has(start + offset)));
}
