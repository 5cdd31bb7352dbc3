// The search: a query in, results out. Knows no page.
import { Dictionary, writtenForms } from './dictionary.mjs';
import { Finder } from './finding.mjs';
import { behind, difference, intersection, Tally, union } from './matches.mjs';
import { Manifest } from './manifest.mjs';
import { neededTerms, plan, termsInPhrases } from './plan.mjs';
import { proximity } from './proximity.mjs';
import { parse } from './query.mjs';
import { Ranking, Tier } from './ranking.mjs';
import { Rescue } from './rescue.mjs';
import { remembering } from './shards.mjs';
import { Highlighter, joined, snippet } from './snippet.mjs';

/**
 * @typedef {import('./plan.mjs').Unit} Unit
 * @typedef {import('./matches.mjs').Matches} Matches
 * @typedef {{document: number, score: number, detours: number}} Ranked
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
 * @property {'full' | 'related' | 'partial'} tier whether it holds the whole query, or a word made
 *   from a name in place of the name, or only part of the query
 *
 * @typedef {object} Outcome
 * @property {number} total how many documents hold the whole query, absent words left out
 * @property {number} related how many more hold words made from its names
 * @property {number} partial how many more hold some of it
 * @property {Result[]} results the part asked for, the best first, full before related before partial
 * @property {string[]} missing words and phrases that are nowhere in the archive
 * @property {{from: string, to: string[]}[]} corrections absent words, and words of the archive that
 *   may be meant; where nothing else of the query is there these are searched for
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
   * @param {boolean} [options.related] whether words made from names are among the results
   * @param {() => boolean} [options.isStale] asked between loads; a stale search ends at once
   * @returns {Promise<Outcome | null>} `null` when it has become stale
   */
  async search(text, { limit = 10, offset = 0, related = false, isStale = () => false } = {}) {
    const { parts, cut } = parse(text);
    const archive = await this.prepare();
    if (isStale()) return null;
    const found = await archive.find(parts);
    if (isStale()) return null;
    const ranked = found.ranked.filter((one) => related || one.detours !== Tier.related);
    const results = await archive.show({ ...found, ranked }, offset, limit);
    if (isStale()) return null;
    return {
      ...found.counts, results, corrections: found.corrections,
      missing: found.missing.map((unit) => unit.text), cut,
      units: found.units.length + found.missing.length, entities: entitiesOf(found.units),
    };
  }
}

/**
 * @typedef {object} Found
 * @property {Ranked[]} ranked
 * @property {{total: number, related: number, partial: number}} counts
 * @property {Unit[]} units
 * @property {Unit[]} missing
 * @property {{from: string, to: string[]}[]} corrections
 */

/** Results are looked at again ten by ten: their texts are loaded together. */
const BLOCK = 10;

/** One index, opened. */
class Archive {
  #manifest;
  #load;
  #dictionary;
  #ranking;
  #finder;
  #rescue;

  /**
   * @param {Manifest} manifest
   * @param {import('./shards.mjs').Load} load
   */
  constructor(manifest, load) {
    this.#manifest = manifest;
    this.#load = load;
    this.#dictionary = new Dictionary(manifest, load);
    this.#ranking = new Ranking(manifest.documentCount);
    this.#finder = new Finder(this.#ranking, new Tally(manifest.documentCount));
    this.#rescue = new Rescue(manifest, load, this.#dictionary);
  }

  /**
   * The documents that match, the best first.
   * @param {import('./query.mjs').Node[]} parts
   * @returns {Promise<Found>}
   */
  async find(parts) {
    const entries = await this.#dictionary.lookUp(neededTerms(parts), termsInPhrases(parts));
    const prefixes = await this.#rescue.prefixes(parts);
    const { units, excluded } = plan(parts, entries);
    for (const unit of units) replaceEntries(unit, prefixes);
    const all = units.map((unit) => ({ unit, matches: this.#finder.find(unit) }));
    const missing = all.filter(({ matches }) => matches.documents.length === 0)
      .map(({ unit }) => unit);
    const found = all.filter(({ matches }) => matches.documents.length > 0);
    // Looking for mistakes takes further loads: only where there is nothing else to show.
    const corrected = found.length > 0 ? [] : await this.#rescue.corrections(missing);
    const present = [...found, ...corrected.map(({ unit }) => ({
      unit, matches: this.#finder.find(unit),
    }))];
    const ruledOut = union(excluded.map((unit) => this.#finder.find(unit)));
    const tiers = this.#tiers(present).map((tier) => difference(tier, ruledOut));
    const [total, related, partial] = tiers.map((tier) => tier.documents.length);
    return {
      ranked: ranked(union(tiers)), counts: { total, related, partial }, missing,
      units: present.map(({ unit }) => unit),
      corrections: corrected.map(({ from, to }) => ({ from, to })),
    };
  }

  /**
   * The documents that hold all parts of a query; those that hold words made from a name for the
   * name; those that hold some parts, for which phrases still bind: they were put in quotes.
   * @param {{unit: Unit, matches: Matches}[]} present
   */
  #tiers(present) {
    const sets = present.map(({ matches }) => matches);
    const wide = present.map(({ unit, matches }) => union([matches, behind(difference(
      unit.kind === 'name' ? intersection(unit.related.map((word) => this.#finder.find(word)))
        : union([]), matches), Tier.related)]));
    const full = intersection(sets);
    const related = difference(intersection(wide), full);
    const binding = intersection(wide.filter((_, place) => present[place].unit.kind === 'phrase'));
    const any = difference(union(wide), union([full, related]));
    const isBound = present.some(({ unit }) => unit.kind === 'phrase');
    const partial = isBound ? difference(any, difference(any, binding)) : any;
    return [full, flat(related, Tier.related), flat(partial, Tier.partial)];
  }

  /**
   * What a reader sees of a part of the results.
   * @param {{ranked: Ranked[], units: Unit[]}} found
   * @param {number} offset
   * @param {number} limit
   */
  async show({ ranked, units }, offset, limit) {
    const highlighter = new Highlighter(units);
    const words = wordsOf(units).map((unit) => this.#weighed(unit));
    const first = offset - (offset % BLOCK);
    const end = Math.ceil((offset + limit) / BLOCK) * BLOCK;
    const loaded = await Promise.all(ranked.slice(first, end).map(async (one) => {
      const { path, key, place } = this.#manifest.documentShard(one.document);
      const entry = (await this.#load(path, key))[place];
      return { ...one, entry, score: one.score + proximity([entry[1], ...entry[6]], words) };
    }));
    const blocks = [];
    for (let start = 0; start < loaded.length; start += BLOCK) {
      blocks.push(...loaded.slice(start, start + BLOCK).sort(byWorth));
    }
    return blocks.slice(offset - first, offset - first + limit).map(({ entry, ...one }) =>
      result(one, entry, highlighter));
  }

  /** @param {import('./plan.mjs').WordUnit} unit */
  #weighed({ text, entry }) {
    const documents = entry.matches.map(({ postings }) => postings.columns.documents.length);
    return {
      text, terms: new Set(writtenForms(entry)),
      rarity: this.#ranking.rarity(Math.max(0, ...documents)),
    };
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
 * @param {Matches} matches
 * @returns {Ranked[]}
 */
const ranked = ({ documents, scores, detours }) =>
  Array.from(documents, (document, place) => ({
    document, score: scores[place], detours: detours[place],
  })).sort(byWorth);

/**
 * A set all of whose documents are of one tier.
 * @param {Matches} set
 * @param {number} tier
 */
const flat = (set, tier) => ({ ...set, detours: new Uint8Array(set.documents.length).fill(tier) });

/**
 * @param {Unit[]} units
 * @returns {import('./plan.mjs').WordUnit[]}
 */
const wordsOf = (units) =>
  units.flatMap((unit) =>
    unit.kind === 'word' ? [unit] : unit.kind === 'name' ? unit.related : []);

/**
 * Gives words other entries: the beginning of a word stands for all that begin so.
 * @param {Unit} unit
 * @param {Map<string, import('./dictionary.mjs').Entry>} entries by the term replaced
 */
function replaceEntries(unit, entries) {
  if (unit.kind === 'word') unit.entry = entries.get(unit.entry.term) ?? unit.entry;
  if (unit.kind === 'any') for (const one of unit.units) replaceEntries(one, entries);
}

/** @param {Unit[]} units */
function entitiesOf(units) {
  const aliases = units.flatMap((unit) => (unit.kind === 'name' ? unit.aliases : []));
  return [...new Map(aliases.map(({ key, name }) => [key, { key, name }])).values()];
}

/**
 * @param {Ranked} ranked
 * @param {any[]} entry
 * @param {Highlighter} highlighter
 * @returns {Result}
 */
function result({ document, score, detours }, entry, highlighter) {
  const [path, title, date, dateLabel, source, section, texts, absorbed] = entry;
  return {
    document, path, title, titleRanges: joined(highlighter.marks(title), title),
    date, dateLabel, source, section, snippet: snippet(texts, highlighter), absorbed, score,
    tier: detours === Tier.partial ? 'partial' : detours === Tier.related ? 'related' : 'full',
  };
}
