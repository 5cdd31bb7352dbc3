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
 * @typedef {object} Matches what was found of a unit
 * @property {Unit} unit
 * @property {Set} holding the documents that hold it
 * @property {Set} scores the documents that hold anything of it, and how well
 */

export class Finder {
  #count;
  #filters;

  /**
   * @param {number} count how many documents the archive has
   * @param {import('./filters.mjs').Filters} filters prepared for the query
   */
  constructor(count, filters) {
    this.#count = count;
    this.#filters = filters;
  }

  /**
   * What there is of a unit.
   * @param {Unit} unit
   * @returns {Matches}
   */
  matches(unit) {
    const holding = this.find(unit);
    const parts = unit.kind === 'phrase' ? unit.entries.map((entry) => this.#word(entry))
      : unit.kind === 'name' ? unit.words.map((word) => this.find(word)) : [];
    return { unit, holding, scores: [holding, ...parts].reduce(either) };
  }

  /**
   * The documents that hold a unit.
   * @param {Unit} unit
   * @returns {Set}
   */
  find(unit) {
    switch (unit.kind) {
      case 'word': return this.#word(unit.entry);
      case 'phrase': return this.#phrase(unit.entries);
      case 'any': return unit.units.map((one) => this.find(one)).reduce(either);
      case 'date': return either(this.#known(this.#filters.ofTime(unit.period)),
        unit.words.map((word) => this.find(word)).reduce(both));
      case 'name': return this.#name(unit);
      case 'filter': return this.#filter(unit);
    }
  }

  /**
   * Some documents that are found by what is known of them, not by words.
   * @param {number[]} documents
   */
  #known(documents) {
    return setOf(this.#count, documents, CONSTANTS.known * rarity(documents.length, this.#count));
  }

  /**
   * The documents that name an entity, in whatever spelling, as the archive's own reading has found;
   * where the name is one word, all that hold it.
   * @param {import('./plan.mjs').NameUnit} unit
   */
  #name({ words, aliases }) {
    const named = aliases.map(({ documents }) => this.#known(documents)).reduce(either);
    return words.length === 1 ? either(named, unweighed(this.find(unstemmed(words[0])))) : named;
  }

  /**
   * The documents that pass a filter.
   * @param {import('./plan.mjs').FilterUnit} unit
   */
  #filter({ field, terms, period, entries }) {
    if (field === 'title') {
      return entries.length > 1 ? this.#phrase(entries, true) : this.#word(entries[0], true);
    }
    return setOf(this.#count, period ? this.#filters.ofTime(period, field)
      : this.#filters.ofValue(field, terms, entries));
  }

  /**
   * A word is three terms, each within the next: as written, without particles, as a stem.
   * @param {Entry} entry
   * @param {boolean} [isTitle] whether only titles count
   */
  #word(entry, isTitle = false) {
    const sums = CONSTANTS.closeness.map(() => setOf(this.#count, []));
    for (const { postings, closeness } of entry.matches) {
      const { documents, forms, weights, titles } = postings.columns;
      documents.forEach((document, place) => {
        for (let near = titles[place] || !isTitle ? closeness[forms[place]] : -1; near >= 0; near--) {
          sums[near][document] += weights[place];
        }
      });
    }
    return sums.map((sum, near) => this.#scored(sum, CONSTANTS.closeness[near])).reduce(either);
  }

  /**
   * What the weighed frequencies of a term are worth.
   * @param {Set} frequencies
   * @param {number} weight
   */
  #scored(frequencies, weight) {
    const worth = weight * rarity(documentsOf(frequencies).length, this.#count);
    return scored(frequencies, (frequency) => worth * saturated(frequency));
  }

  /**
   * The documents in which the words, exactly as folded, stand one after another.
   * @param {Entry[]} entries
   * @param {boolean} [isTitle] whether only titles count
   */
  #phrase(entries, isTitle = false) {
    const words = entries.map(exactPositions);
    const frequencies = setOf(this.#count, []);
    for (const document of words[0].keys()) {
      if (!holdsPhrase(words, document, isTitle)) continue;
      // No phrase stands more often than its rarest word.
      frequencies[document] = Math.min(...words.map((word) => word.get(document)?.weight ?? 0));
    }
    return this.#scored(frequencies, 1);
  }
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
 * first: all up to the first place of a word of the title is title.
 * @param {ReturnType<import('./postings.mjs').Postings['positionsOf']>[]} words
 * @param {number} document
 * @param {boolean} isTitle
 */
function holdsPhrase(words, document, isTitle) {
  const found = words.map((word) => word.get(document));
  if (found.some((word) => !word || (isTitle && !word.isInTitle))) return false;
  const positions = found.map((word) => new Set(word?.positions));
  const end = isTitle ? Math.max(...found.map((word) => word?.positions[0] ?? 0)) : Infinity;
  return [...positions[0]].some((start) => start + words.length - 1 <= end &&
    positions.every((all, offset) => all.has(start + offset)));
}
