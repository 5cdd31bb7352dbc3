// What narrows results: who and what is named, where and when it was published, what time it speaks
// of. Its data is loaded only where a query, or a reader who looks at the facets, asks for it.
import { termsOf } from './arabic.mjs';
import { bitReader, risingNumbers } from './bits.mjs';

/**
 * @typedef {import('./query.mjs').Node} Node
 * @typedef {import('./plan.mjs').Unit} Unit
 * @typedef {import('./periods.mjs').Period} Period
 * @typedef {{first: Int32Array, last: Int32Array}} Days of each document; where nothing tells them,
 *   the last is before the first
 * @typedef {{label: string, documents: number[], words: string[]}} Value of a facet
 * @typedef {{total: number, values: Value[]}} Facet the most frequent values, of so many
 */

/** @param {import('./index.mjs').Index} index */
export function filtersOf(index) {
  /** What was loaded, by what it is. @type {Map<string, any>} */
  const known = new Map();

  /**
   * Loads what the filters of a query need, in one go.
   * @param {Node[]} parts
   * @returns {Promise<any>}
   */
  const prepare = (parts) => Promise.all(parts.map(({ field, period, parts = [] }) => Promise.all([
    prepare(parts), period && field !== 'mentions' && days(),
    period && (!field || field === 'mentions') && mentions(period), isValue(field) && valuesOf(field),
  ])));

  /**
   * Units in which a date is its words again, where nothing was published then or speaks of it.
   * @param {Unit[]} units
   * @returns {Unit[]}
   */
  const settled = (units) => {
    return units.flatMap((unit) =>
      (unit.kind === 'date' && ofTime(unit.period).length === 0 ? unit.units : [unit]));
  };

  /**
   * When each document was published.
   * @returns {Promise<Days>}
   */
  const days = () => {
    return once('days', async () =>
      readDays(await index.facetFile('days') ?? '', index.documentCount));
  };

  /**
   * The values of a facet.
   * @param {string} name
   * @returns {Promise<Facet>}
   */
  const valuesOf = (name) => {
    return once(name, async () => {
      const [total, values] = await index.facetFile(name) ?? [0, []];
      return { total, values: values.map((/** @type {string[]} */ [label, documents]) => ({
        label, documents: risingNumbers(documents), words: termsOf(label),
      })) };
    });
  };

  /** @param {Period} period */
  const mentions = ({ first, last }) => {
    return once(`${first}/${last}`, async () =>
      (await index.between('mentions', first, last)).flat()
        .filter(([start, end]) => start >= first && end <= last)
        .flatMap(([, , documents]) => risingNumbers(documents)));
  };

  /**
   * @param {string} name
   * @param {() => Promise<any>} read
   */
  const once = async (name, read) => {
    if (!known.has(name)) known.set(name, await read());
    return known.get(name);
  };

  /**
   * The documents of a source, a section or an entity: of those called so, or else of those whose
   * names hold all the words.
   * @param {string} field
   * @param {string[]} terms
   * @param {import('./dictionary.mjs').Entry[]} entries what the archive knows of the terms
   * @returns {number[]}
   */
  const ofValue = (field, terms, entries) => {
    /** @type {{words: string[], documents: number[]}[]} */
    const all = known.get(field)?.values ?? entries.flatMap(({ aliases }) => aliases)
      .filter(({ key }) => key.startsWith(`${field}/`));
    const fitting = all.filter(({ words }) => terms.every((term) => words.includes(term)));
    const equal = fitting.filter(({ words }) => words.join() === terms.join());
    return (equal.length > 0 ? equal : fitting).flatMap(({ documents }) => documents);
  };

  /**
   * The documents that were published in a time, or may have been, or that speak of it.
   * @param {Period} period
   * @param {string} [field] `date`, `from` or `to`: only those published then, from then on, until
   *   then; `mentions`: only those that speak of it
   * @returns {number[]}
   */
  const ofTime = ({ first, last }, field = '') => {
    const spoken = known.get(`${first}/${last}`) ?? [];
    if (field === 'mentions') return spoken;
    const days = /** @type {Days} */ (known.get('days'));
    const published = [...days.first.keys()].filter((document) =>
      days.first[document] <= days.last[document] &&
      (field === 'from' || days.first[document] <= last) &&
      (field === 'to' || days.last[document] >= first));
    return field ? published : [...published, ...spoken];
  };

  return { prepare, settled, days, valuesOf, ofValue, ofTime };
}

/** Whether a filter is by a value that each document has at most one of. @param {string} [field] */
export const isValue = (field) => field === 'source' || field === 'section';

/**
 * Runs of documents that were published on the same days (INDEX-FORMAT.md, "Facet files").
 * @param {string} text
 * @param {number} count
 * @returns {Days}
 */
function readDays(text, count) {
  const reader = bitReader(text);
  const first = new Int32Array(count);
  const last = new Int32Array(count).fill(-1);
  for (let document = 0, day = 0; document < count;) {
    const end = document + reader.gamma() + 1;
    const length = reader.gamma();
    if (length > 0) {
      const distance = reader.gamma();
      day += (distance >> 1) ^ -(distance & 1);
      first.fill(day, document, end);
      last.fill(day + length - 1, document, end);
    }
    document = end;
  }
  return { first, last };
}
