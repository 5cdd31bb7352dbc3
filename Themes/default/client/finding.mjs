// Which documents hold a word, a phrase or a name, and how well.
import { Closeness } from './dictionary.mjs';
import { difference, intersection, matches, nothing, union } from './matches.mjs';
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
  /** Set where a query needs them. @type {import('./filters.mjs').Filters} */
  filters;

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
      case 'any': return union(unit.units.map((one) => this.find(one)));
      case 'date': return this.#date(unit);
      case 'filter': return this.#filter(unit);
    }
  }

  /**
   * The documents of a time: published then, speaking of it, or holding its words.
   * @param {import('./plan.mjs').DateUnit} unit
   */
  #date({ period, words }) {
    const times = union([
      this.filters.published('date', period), this.filters.speakingOf(period),
    ]);
    times.scores.fill(CONSTANTS.otherSpelling * this.#ranking.rarity(times.documents.length));
    return union([times, intersection(words.map((word) => this.find(word)))]);
  }

  /**
   * The documents that pass a filter.
   * @param {import('./plan.mjs').FilterUnit} unit
   */
  #filter({ field, terms, period, entries }) {
    if (period) {
      return field === 'mentions' ? this.filters.speakingOf(period)
        : this.filters.published(field, period);
    }
    switch (field) {
      case 'title': return entries.length > 1 ? this.#phrase(entries, true)
        : this.#word(entries[0], true);
      case 'source': case 'section': return this.filters.ofValue(field, terms);
    }
    const names = [...new Set(entries.flatMap(({ aliases }) => aliases))]
      .filter(({ key }) => key.startsWith(`${field}/`));
    const equal = names.filter(({ words }) => words.join(' ') === terms.join(' '));
    const fitting = equal.length > 0 ? equal
      : names.filter(({ words }) => terms.every((term) => words.includes(term)));
    return union(fitting.map(({ documents }) => matches(documents)));
  }

  /**
   * A word is three terms, each within the next: as written, without particles, as a stem.
   * @param {Entry} entry
   * @param {boolean} [isTitle] whether only titles count
   */
  #word(entry, isTitle = false) {
    for (const { postings, closeness } of entry.matches) {
      const { documents, forms, impacts, titles } = postings.columns;
      for (let place = 0; place < documents.length; place++) {
        const near = closeness[forms[place]];
        if (near >= 0 && (titles[place] || !isTitle)) this.#tally.add(near, documents[place], impacts[place]);
      }
    }
    /** @type {number[]} */ const documents = [];
    /** @type {number[][]} */ const sums = [];
    const frequencies = [0, 0, 0];
    this.#tally.drain((document, [stem, base, exact]) => {
      const sum = [stem + base + exact, base + exact, exact];
      documents.push(document);
      sums.push(sum);
      sum.forEach((one, closeness) => (frequencies[closeness] += one > 0 ? 1 : 0));
    });
    const rarities = frequencies.map((frequency) => this.#ranking.rarity(frequency));
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
   * @param {boolean} [isTitle] whether only titles count
   */
  #phrase(entries, isTitle = false) {
    const words = entries.map(exactPositions);
    if (words.some((word) => word.size === 0)) return nothing;
    const rarest = words.reduce((left, right) => (right.size < left.size ? right : left));
    const documents = [...rarest.keys()].filter((document) =>
      holdsPhrase(words, document, isTitle));
    const rarity = this.#ranking.rarity(documents.length);
    return matches(documents, documents.map((document) => {
      // No phrase stands more often than its rarest word.
      const frequency = Math.min(...words.map((word) => word.get(document)?.impact ?? 0));
      return this.#score([frequency, frequency, frequency], [rarity, rarity, rarity]);
    }));
  }

  /**
   * The documents that name an entity: those that hold all words of the spelling asked for, then
   * the others. That the words stand together is what the archive's own reading has found.
   * @param {import('./plan.mjs').NameUnit} unit
   */
  #name({ words, aliases }) {
    const scattered = intersection(words.map((word) => this.find(word)));
    const named = union(aliases.map(({ documents }) => {
      const score = CONSTANTS.otherSpelling * this.#ranking.rarity(documents.length);
      return matches(documents, new Float64Array(documents.length).fill(score));
    }));
    const literal = words.length < 2 ? scattered : difference(scattered, difference(scattered, named));
    const others = difference(named, literal);
    return union([literal, { ...others, detours: others.detours.fill(1) }]);
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
