// What narrows results: who and what is named, where and when it was published, what time it speaks
// of. Its data is loaded only where a query, or a reader who looks at the facets, asks for it.
import { tokenize } from './arabic.mjs';
import { BitReader, risingNumbers } from './bits.mjs';

/**
 * @typedef {import('./manifest.mjs').Manifest} Manifest
 * @typedef {import('./query.mjs').Node} Node
 * @typedef {import('./plan.mjs').Unit} Unit
 * @typedef {import('./periods.mjs').Period} Period
 * @typedef {{first: Int32Array, last: Int32Array}} Days of each document; where nothing tells them,
 *   the last is before the first
 * @typedef {{label: string, key?: string, documents: Int32Array, words: string}} Value of a facet
 * @typedef {{total: number, values: Value[]}} Facet the most frequent values, of so many
 */

/**
 * The files that hold the facets of a site's documents.
 */
export class Filters {
  #manifest;
  #load;
  /** @type {Map<string, any>} */
  #known = new Map();

  /**
   * @param {Manifest} manifest
   * @param {import('./shards.mjs').Load} load
   */
  constructor(manifest, load) {
    this.#manifest = manifest;
    this.#load = load;
  }

  /**
   * Loads what the filters of a query need, in one go.
   * @param {Node[]} parts
   */
  async prepare(parts) {
    await Promise.all(parts.map((part) => this.#prepare(part)));
  }

  /**
   * @param {Node} part
   * @returns {Promise<any>}
   */
  async #prepare(part) {
    switch (part.kind) {
      case 'not': return this.#prepare(part.part);
      case 'any': return this.prepare(part.parts);
      case 'date': return Promise.all([this.days(), this.#mentions(part.period)]);
      case 'field':
        if (part.period) {
          return part.field === 'mentions' ? this.#mentions(part.period) : this.days();
        }
        return ['source', 'section'].includes(part.field) ? this.facet(part.field) : null;
    }
  }

  /**
   * Units in which a date is its words again, where nothing was published then or speaks of it.
   * @param {Unit[]} units
   * @returns {Unit[]}
   */
  settled(units) {
    return units.flatMap((unit) => unit.kind !== 'date' ||
      this.published('date', unit.period).length > 0 ||
      this.speakingOf(unit.period).length > 0 ? [unit] : unit.words);
  }

  /**
   * When each document was published.
   * @returns {Promise<Days>}
   */
  days() {
    return this.#once('days', (text) => readDays(text ?? '', this.#manifest.documentCount));
  }

  /**
   * The values of a facet.
   * @param {string} name
   * @returns {Promise<Facet>}
   */
  facet(name) {
    return this.#once(name, (content) => ({
      total: content?.[0] ?? 0,
      values: (content?.[1] ?? []).map((/** @type {string[]} */ [label, documents, key]) => ({
        label, key, documents: risingNumbers(documents), words: tokenize(label).map(({ term }) => term).join(' '),
      })),
    }));
  }

  /**
   * @param {string} name
   * @param {(content: any) => any} read
   */
  async #once(name, read) {
    const file = this.#manifest.facet(name);
    const content = file && await this.#load(file.path, file.key);
    if (!this.#known.has(name)) this.#known.set(name, read(content));
    return this.#known.get(name);
  }

  /** @param {Period} period */
  async #mentions({ first, last }) {
    const files = this.#manifest.mentions(first, last);
    const all = await Promise.all(files.map(({ path, key }) => this.#load(path, key)));
    this.#known.set(`${first}/${last}`, all.flat()
      .filter(([start, end]) => start >= first && end <= last)
      .flatMap(([, , documents]) => [...risingNumbers(documents)]));
  }

  /**
   * The documents of a source or a section: those called so, or else those whose names hold it.
   * @param {string} field
   * @param {string[]} terms
   * @returns {number[]}
   */
  ofValue(field, terms) {
    const wanted = terms.join(' ');
    const values = /** @type {Facet} */ (this.#known.get(field)).values;
    const equal = values.filter(({ words }) => words === wanted);
    const fitting = equal.length > 0 ? equal
      : values.filter(({ words }) => ` ${words} `.includes(` ${wanted} `));
    return fitting.flatMap(({ documents }) => [...documents]);
  }

  /**
   * The documents that speak of a time.
   * @param {Period} period
   * @returns {number[]}
   */
  speakingOf({ first, last }) {
    return this.#known.get(`${first}/${last}`) ?? [];
  }

  /**
   * The documents that were published in a time, or may have been.
   * @param {string} field `from`, `to`, or else within
   * @param {Period} period
   */
  published(field, period) {
    const { first, last } = /** @type {Days} */ (this.#known.get('days'));
    const start = field === 'to' ? -Infinity : period.first;
    const end = field === 'from' ? Infinity : period.last;
    /** @type {number[]} */
    const documents = [];
    first.forEach((day, document) => {
      if (day <= last[document] && day <= end && last[document] >= start) documents.push(document);
    });
    return documents;
  }
}

/**
 * Runs of documents that were published on the same days (INDEX-FORMAT.md, "Facet files").
 * @param {string} text
 * @param {number} count
 * @returns {Days}
 */
function readDays(text, count) {
  const reader = new BitReader(text);
  const first = new Int32Array(count);
  const last = new Int32Array(count).fill(-1);
  for (let document = 0, day = 0; document < count;) {
    const end = document + reader.gamma() + 1;
    const length = reader.gamma();
    if (length > 0) {
      const distance = reader.gamma();
      day += distance % 2 ? -(distance + 1) / 2 : distance / 2;
      first.fill(day, document, end);
      last.fill(day + length - 1, document, end);
    }
    document = end;
  }
  return { first, last };
}
