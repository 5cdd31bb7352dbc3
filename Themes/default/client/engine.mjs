// The search: a query in, results out. Knows no page.
import { Archive } from './archive.mjs';
import { fold } from './arabic.mjs';
import { dateReader } from './dates.mjs';
import { Manifest } from './manifest.mjs';
import { parse } from './query.mjs';
import { TIERS } from './ranking.mjs';
import { rescued } from './rescue.mjs';
import { remembering } from './shards.mjs';
import { suggestions } from './suggestions.mjs';

/**
 * @typedef {import('./archive.mjs').Found} Found
 * @typedef {import('./archive.mjs').Result} Result
 * @typedef {import('./archive.mjs').Order} Order
 *
 * @typedef {object} Outcome
 * @property {number} total how many documents hold the whole query, absent words left out
 * @property {number} related how many more hold words made from its names
 * @property {number} partial how many more hold some of it
 * @property {Result[]} results the part asked for, the best first, full before related before partial
 * @property {number[]} documents those that `total` counts, or else those that hold some of it
 * @property {string[]} missing words and phrases that are nowhere in the archive
 * @property {import('./plan.mjs').Unit[]} absent the same, for `corrections`
 * @property {{from: string, to: string[]}[]} corrections absent words, and words of the archive that
 *   may be meant; where nothing else of the query is there these are searched for
 * @property {boolean} cut words were left out, because the query is too long
 * @property {number} units how many words, phrases, names and filters were searched for
 * @property {{key: string, name: string}[]} entities whom the query names
 *
 * @typedef {{label: string, key: string, count: number, query: string}} Suggestion `query`: what the
 *   reader's text becomes
 */

/** A name in Latin letters may be meant for an Arabic one, whatever else was found. */
const LATIN = /[a-z]{3}/i;

export class SearchEngine {
  #load;
  /** @type {Promise<Archive> | undefined} */
  #archive;

  /**
   * @param {import('./shards.mjs').Load} load
   */
  constructor(load) {
    this.#load = remembering(load);
  }

  /** Loads what every search needs. */
  prepare() {
    this.#archive ??= this.#open().catch((error) => {
      this.#archive = undefined;
      throw error;
    });
    return this.#archive;
  }

  async #open() {
    return new Archive(await this.#manifest(), this.#load);
  }

  async #manifest() {
    return new Manifest(await this.#load('manifest.js', 'manifest'));
  }

  /**
   * Searches.
   * @param {string} text the query as typed
   * @param {object} [options]
   * @param {number} [options.limit] how many results are wanted
   * @param {number} [options.offset] how many are passed over before them
   * @param {Order} [options.order]
   * @param {boolean} [options.related] whether words made from names are among the results
   * @param {boolean} [options.isTyping] whether the last word may be still without its end
   * @param {() => boolean} [options.isStale] asked between loads; a stale search ends at once
   * @returns {Promise<Outcome | null>} `null` when it has become stale
   */
  async search(text, {
    limit = 10, offset = 0, order = 'relevance', related = false, isTyping = false,
    isStale = () => false,
  } = {}) {
    const archive = await this.prepare();
    const { cut } = await this.#parse(text);
    if (isStale()) return null;
    const found = await this.#find(archive, text, isTyping);
    if (isStale()) return null;
    const ranked = archive.ordered(found.ranked, order)
      .filter(({ tier }) => related || TIERS[tier] !== 'related');
    const results = await archive.show({ ...found, ranked }, { offset, limit, order });
    if (isStale()) return null;
    return { ...found, ...found.counts, results, cut, absent: found.missing,
      missing: found.missing.map((unit) => unit.text) };
  }

  /** @param {string} text */
  async #parse(text) {
    return parse(text, dateReader((await this.#manifest()).months, fold));
  }

  /**
   * Tries a query as it was typed, then what else it may be.
   * @param {Archive} archive
   * @param {string} text
   * @param {boolean} isTyping
   * @returns {Promise<Found>}
   */
  async #find(archive, text, isTyping) {
    const typed = (await this.#parse(text)).parts;
    const plain = await archive.find(typed);
    if ((isTyping ? plain.isFound : plain.isLiteral) && !LATIN.test(text)) return plain;
    return rescued(text, plain, (some, options) =>
      this.#parse(some).then(({ parts }) => archive.find(parts, options)), isTyping);
  }

  /**
   * What words that are nowhere may have been meant to be, where others of the query were found.
   * @param {Outcome} outcome
   */
  async corrections({ absent }) {
    return (await this.prepare()).corrections(absent);
  }

  /** What can narrow results: facets, and when each document was published. */
  async filters() {
    return (await this.prepare()).filters;
  }

  /**
   * What a text that is being typed may become.
   * @param {string} text
   * @returns {Promise<Suggestion[]>}
   */
  async suggest(text) {
    return suggestions(text, await this.#manifest(), this.#load);
  }
}
