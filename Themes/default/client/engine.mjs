// The search: a query in, results out. Knows no page.
import { Archive } from './archive.mjs';
import { Index } from './index.mjs';
import { parse } from './query.mjs';
import { rescued } from './rescue.mjs';
import { remembering } from './shards.mjs';
import { suggestions } from './suggestions.mjs';

/**
 * @typedef {import('./archive.mjs').Found} Found
 * @typedef {import('./archive.mjs').Result} Result
 * @typedef {import('./archive.mjs').Order} Order
 * @typedef {{label: string, key: string, count: number, query: string}} Suggestion `query`: what the
 *   reader's text becomes
 *
 * @typedef {Found & {results: Result[], missing: string[], cut: boolean}} Outcome `results`: the part
 *   asked for, the best first; `missing`: words and phrases that are nowhere in the archive; `cut`:
 *   words were left out, because the query is too long
 */

/** A name in Latin letters may be meant for an Arabic one, whatever else was found. */
const LATIN = /[a-z]{3}/i;

export class SearchEngine {
  #load;
  /** @type {Promise<{index: Index, archive: Archive}> | undefined} */
  #open;

  /** @param {import('./shards.mjs').Load} load */
  constructor(load) {
    this.#load = remembering(load);
  }

  /** Loads what every search needs. A failure is forgotten: the next search tries again. */
  prepare() {
    this.#open ??= this.#load('manifest.js', 'manifest').then((content) => {
      const index = new Index(content, this.#load);
      return { index, archive: new Archive(index) };
    });
    this.#open.catch(() => (this.#open = undefined));
    return this.#open;
  }

  /**
   * Searches.
   * @param {string} text the query as typed
   * @param {object} [options]
   * @param {number} [options.limit] how many results are wanted
   * @param {Order} [options.order]
   * @param {boolean} [options.related] whether articles that hold only words made from names are
   *   among the results
   * @param {boolean} [options.isTyping] whether the last word may be still without its end
   * @param {() => boolean} [options.isStale] asked between loads; a stale search ends at once
   * @param {(outcome: Outcome) => unknown} [options.preview] takes the outcome with its first results
   *   while the others are still being loaded
   * @returns {Promise<Outcome | null>} `null` when it has become stale
   */
  async search(text, {
    limit = 10, order = 'relevance', related = false, isTyping = false, isStale, preview,
  } = {}) {
    const { index, archive } = await this.prepare();
    if (isStale?.()) return null;
    const { parts, cut } = parse(text, index);
    let found = await archive.find(parts);
    if (!(isTyping ? found.isFound : found.isLiteral) || LATIN.test(text)) {
      found = await rescued(text, index.table('keyboards'), found, (some, options) =>
        archive.find(parse(some, index).parts, options), isTyping);
    }
    if (isStale?.()) return null;
    const outcome = (/** @type {Result[]} */ results) =>
      ({ ...found, results, cut, missing: found.absent.map((unit) => unit.text) });
    return outcome(await archive.show(found, { limit, order, related }, (first) => preview?.(outcome(first))));
  }

  /**
   * What words that are nowhere may have been meant to be, where others of the query were found.
   * @param {Outcome} outcome
   */
  async corrections({ absent }) {
    return (await this.prepare()).archive.corrections(absent);
  }

  /** What can narrow results: facets, and when each document was published. */
  async filters() {
    return (await this.prepare()).archive.filters;
  }

  /**
   * What a text that is being typed may become.
   * @param {string} text
   * @returns {Promise<Suggestion[]>}
   */
  async suggest(text) {
    return suggestions(text, (await this.prepare()).index);
  }
}
