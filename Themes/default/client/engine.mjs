// The search: a query in, results out. Knows no page.
import { Dictionary } from './dictionary.mjs';
import { Finder } from './finding.mjs';
import { difference, intersection, nothing, Tally, union } from './matches.mjs';
import { Manifest } from './manifest.mjs';
import { neededTerms, plan } from './plan.mjs';
import { withProximity } from './proximity.mjs';
import { parse } from './query.mjs';
import { CONSTANTS, Ranking } from './ranking.mjs';
import { remembering } from './shards.mjs';
import { Highlighter, joined, snippet } from './snippet.mjs';

/**
 * @typedef {import('./plan.mjs').Unit} Unit
 * @typedef {import('./matches.mjs').Matches} Matches
 * @typedef {import('./proximity.mjs').Result} Ranked
 * @typedef {import('./snippet.mjs').Range} Range
 * @typedef {import('./snippet.mjs').Snippet} Snippet
 *
 * @typedef {object} Result
 * @property {number} document its number
 * @property {string} path its page, relative to the site's root
 * @property {string} title
 * @property {Range[]} titleRanges what to highlight in the title
 * @property {string | null} date in EDTF
 * @property {string} dateLabel
 * @property {string | null} source
 * @property {string | null} section
 * @property {Snippet} snippet
 * @property {string[]} absorbed every input id it stands for, where there are several
 * @property {number} score
 *
 * @typedef {object} Outcome
 * @property {number} total how many documents match
 * @property {Result[]} results the part asked for, the best first
 * @property {boolean} partial none holds the whole query: these hold some of it
 * @property {string[]} missing words and phrases that are nowhere in the archive
 * @property {boolean} cut words were left out, because the query is too long
 * @property {number} units how many words, phrases and names were searched for
 * @property {{key: string, name: string}[]} entities whom the query names
 */

export class SearchEngine {
  #load;
  /** @type {Promise<Archive> | undefined} */
  #archive;

  /** @param {import('./shards.mjs').Load} load */
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
    return new Archive(new Manifest(await this.#load('manifest.js', 'manifest')), this.#load);
  }

  /**
   * Searches.
   * @param {string} text the query as typed
   * @param {object} [options]
   * @param {number} [options.limit] how many results are wanted
   * @param {number} [options.offset] how many are passed over before them
   * @param {() => boolean} [options.isStale] asked between loads; a stale search ends at once
   * @returns {Promise<Outcome | null>} `null` when it has become stale
   */
  async search(text, { limit = 10, offset = 0, isStale = () => false } = {}) {
    const { parts, cut } = parse(text);
    const archive = await this.prepare();
    if (isStale()) return null;
    const found = await archive.find(parts);
    if (isStale()) return null;
    const results = await archive.show(found, offset, limit);
    if (isStale()) return null;
    return {
      total: found.ranked.length, results, partial: found.partial,
      missing: found.missing.map((unit) => unit.text), cut,
      units: found.units.length + found.missing.length, entities: entitiesOf(found.units),
    };
  }
}

/** @typedef {{ranked: Ranked[], partial: boolean, units: Unit[], missing: Unit[]}} Found */

/** One index, opened. */
class Archive {
  #manifest;
  #load;
  #dictionary;
  #ranking;
  #finder;

  /**
   * @param {Manifest} manifest
   * @param {import('./shards.mjs').Load} load
   */
  constructor(manifest, load) {
    this.#manifest = manifest;
    this.#load = load;
    this.#dictionary = new Dictionary(manifest, load);
    this.#ranking = new Ranking(manifest.content);
    this.#finder = new Finder(this.#ranking, new Tally(manifest.documentCount));
  }

  /**
   * The documents that match, the best first.
   * @param {import('./query.mjs').Node[]} parts
   * @returns {Promise<Found>}
   */
  async find(parts) {
    const { units, excluded } = plan(parts, await this.#dictionary.lookUp(neededTerms(parts)));
    const all = units.map((unit) => ({ unit, matches: this.#finder.find(unit) }));
    const present = all.filter(({ matches }) => matches.documents.length > 0);
    const ruledOut = union(excluded.map((unit) => this.#finder.find(unit)));
    const full = difference(intersection(present.map(({ matches }) => matches)), ruledOut);
    const partial = full.documents.length === 0 && present.length > 1;
    const matches = partial ? difference(someOf(present), ruledOut) : full;
    return {
      ranked: this.#rank(matches, present.map(({ unit }) => unit)),
      partial: partial && matches.documents.length > 0,
      units: present.map(({ unit }) => unit),
      missing: all.filter(({ matches }) => matches.documents.length === 0).map(({ unit }) => unit),
    };
  }

  /**
   * @param {Matches} matches
   * @param {Unit[]} units
   * @returns {Ranked[]}
   */
  #rank({ documents, scores, detours }, units) {
    const ranked = Array.from(documents, (document, place) => ({
      document, score: scores[place], detours: detours[place],
    })).sort(byWorth);
    const best = withProximity(ranked.slice(0, CONSTANTS.candidates), words(units), this.#ranking);
    return [...best.sort(byWorth), ...ranked.slice(CONSTANTS.candidates)];
  }

  /**
   * What a reader sees of a part of the matches.
   * @param {Found} found
   * @param {number} offset
   * @param {number} limit
   */
  async show({ ranked, units }, offset, limit) {
    const highlighter = new Highlighter(units);
    return Promise.all(ranked.slice(offset, offset + limit).map(async ({ document, score }) => {
      const { path, key, place } = this.#manifest.documentShard(document);
      return result(document, (await this.#load(path, key))[place], highlighter, score);
    }));
  }
}

/**
 * Literal matches before other spellings, then the higher score, then the newer document.
 * @param {Ranked} left
 * @param {Ranked} right
 */
const byWorth = (left, right) =>
  left.detours - right.detours || right.score - left.score || right.document - left.document;

/**
 * Documents with some parts of a query; phrases bind even then, for they were put in quotes.
 * @param {{unit: Unit, matches: Matches}[]} present
 */
function someOf(present) {
  const phrases = present.filter(({ unit }) => unit.kind === 'phrase');
  const any = union(present.map(({ matches }) => matches));
  if (phrases.length === 0) return any;
  const binding = intersection(phrases.map(({ matches }) => matches));
  return difference(any, difference(any, binding));
}

/**
 * @param {Unit[]} units
 * @returns {import('./plan.mjs').WordUnit[]}
 */
const words = (units) =>
  units.flatMap((unit) =>
    unit.kind === 'word' ? [unit] : unit.kind === 'name' ? unit.words : []);

/** @param {Unit[]} units */
function entitiesOf(units) {
  const aliases = units.flatMap((unit) => (unit.kind === 'name' ? unit.aliases : []));
  return [...new Map(aliases.map(({ key, name }) => [key, { key, name }])).values()];
}

/**
 * @param {number} document
 * @param {any[]} entry
 * @param {Highlighter} highlighter
 * @param {number} score
 * @returns {Result}
 */
function result(document, entry, highlighter, score) {
  const [path, title, date, dateLabel, source, section, texts, absorbed] = entry;
  return {
    document, path, title, titleRanges: joined(highlighter.marks(title), title),
    date, dateLabel, source, section, snippet: snippet(texts, highlighter), absorbed, score,
  };
}
