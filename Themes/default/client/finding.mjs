// Which documents hold a word, a phrase or a name, and how well.
import { Closeness } from './dictionary.mjs';
import { CONSTANTS, rarity, saturated } from './ranking.mjs';
import { both, either, setOf, sizeOf, unweighed } from './sets.mjs';

/**
 * @typedef {import('./dictionary.mjs').Entry} Entry
 * @typedef {import('./plan.mjs').Unit} Unit
 * @typedef {import('./postings.mjs').Postings} Postings
 * @typedef {import('./sets.mjs').Set} Set
 *
 * @typedef {object} Matches what was found of a unit
 * @property {Unit} unit
 * @property {Set} holding the documents that hold it
 * @property {Set} wide and those that hold words made from a name
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
    const words = unit.kind === 'phrase' ? unit.entries.map((entry) => this.#word(entry))
      : unit.kind === 'name' ? unit.related.map((word) => this.find(word)) : [];
    return {
      unit, holding, scores: [holding, ...words].reduce(either),
      wide: unit.kind === 'name' && words.length > 0 ? either(holding, words.reduce(both)) : holding,
    };
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
      case 'name': return this.#name(unit);
      case 'any': return unit.units.map((one) => this.find(one)).reduce(either);
      case 'date': return this.#date(unit);
      case 'filter': return this.#filter(unit);
    }
  }

  /**
   * Some documents that are found by what is known of them, not by words.
   * @param {Iterable<number>} documents
   */
  #known(documents) {
    const all = [...documents];
    return setOf(this.#count, all, CONSTANTS.known * rarity(all.length, this.#count));
  }

  /**
   * The documents of a time: published then, speaking of it, or holding its words.
   * @param {import('./plan.mjs').DateUnit} unit
   */
  #date({ period, words }) {
    const times = this.#known([
      ...this.#filters.published('date', period), ...this.#filters.speakingOf(period),
    ]);
    return either(times, words.map((word) => this.find(word)).reduce(both));
  }

  /**
   * The documents that pass a filter.
   * @param {import('./plan.mjs').FilterUnit} unit
   */
  #filter({ field, terms, period, entries }) {
    if (field === 'title') {
      return entries.length > 1 ? this.#phrase(entries, true) : this.#word(entries[0], true);
    }
    return setOf(this.#count, !period ? this.#ofValue(field, terms, entries)
      : field === 'mentions' ? this.#filters.speakingOf(period)
      : this.#filters.published(field, period));
  }

  /**
   * The documents of a source, a section or an entity.
   * @param {string} field
   * @param {string[]} terms
   * @param {Entry[]} entries
   * @returns {number[]}
   */
  #ofValue(field, terms, entries) {
    if (/^s/.test(field)) return this.#filters.ofValue(field, terms);
    const names = entries.flatMap(({ aliases }) => aliases)
      .filter(({ key }) => key.startsWith(`${field}/`));
    const equal = names.filter(({ words }) => words.join(' ') === terms.join(' '));
    return (equal.length > 0 ? equal
      : names.filter(({ words }) => terms.every((term) => words.includes(term))))
      .flatMap(({ documents }) => [...documents]);
  }

  /**
   * A word is three terms, each within the next: as written, without particles, as a stem.
   * @param {Entry} entry
   * @param {boolean} [isTitle] whether only titles count
   */
  #word(entry, isTitle = false) {
    const sums = CONSTANTS.closeness.map(() => setOf(this.#count, []));
    for (const { postings, closeness } of entry.matches) {
      const { documents, forms, impacts, titles } = postings.columns;
      documents.forEach((document, place) => {
        for (let near = titles[place] || !isTitle ? closeness[forms[place]] : -1; near >= 0; near--) {
          sums[near][document] += impacts[place];
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
    const worth = weight * rarity(sizeOf(frequencies), this.#count);
    return frequencies.map((frequency) => worth * saturated(frequency));
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
      frequencies[document] = Math.min(...words.map((word) => word.get(document)?.impact ?? 0));
    }
    return this.#scored(frequencies, 1);
  }

  /**
   * The documents that name an entity, in whatever spelling, as the archive's own reading has found;
   * where the name is one word, all that hold it.
   * @param {import('./plan.mjs').NameUnit} unit
   */
  #name({ words, aliases }) {
    const named = aliases.map(({ documents }) => this.#known(documents)).reduce(either);
    return words.length === 1 ? either(named, unweighed(this.find(words[0]))) : named;
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
 * @param {ReturnType<Postings['positionsOf']>[]} words
 * @param {number} document
 * @param {boolean} isTitle
 */
function holdsPhrase(words, document, isTitle) {
  const found = words.map((word) => word.get(document));
  const positions = found.map((word) => new Set(word?.positions));
  if (isTitle && !found.every((word) => word?.isInTitle)) return false;
  const end = isTitle ? Math.max(...found.map((word) => word?.positions[0] ?? 0)) : Infinity;
  return [...positions[0]].some((start) => start + words.length - 1 <= end &&
    positions.every((all, offset) => all.has(start + offset)));
}
