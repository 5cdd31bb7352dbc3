// One index, opened: which documents match a query, and what is shown of them.
import { tokenize } from './arabic.mjs';
import { Dictionary, writtenForms } from './dictionary.mjs';
import { Finder } from './finding.mjs';
import { behind, difference, intersection, matches, nothing, passing, Tally, union } from './matches.mjs';
import { neededTerms, plan, termsInPhrases } from './plan.mjs';
import { proximity } from './proximity.mjs';
import { Ranking, Tier } from './ranking.mjs';
import { Highlighter, joined, snippet, surfaces } from './snippet.mjs';

/**
 * @typedef {import('./plan.mjs').Unit} Unit
 * @typedef {import('./matches.mjs').Matches} Matches
 * @typedef {import('./manifest.mjs').Manifest} Manifest
 * @typedef {import('./query.mjs').Node} Node
 * @typedef {import('./rescue.mjs').Correction} Correction
 * @typedef {import('./snippet.mjs').Range} Range
 * @typedef {import('./snippet.mjs').Snippet} Snippet
 * @typedef {{document: number, score: number, detours: number}} Ranked
 * @typedef {'relevance' | 'newest' | 'oldest'} Order
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
 * @property {string[]} marked the words found in it, as they are written there
 * @property {string[]} absorbed every input id it stands for, where there are several
 * @property {number | undefined} story the same for documents that tell the same story
 * @property {number} score
 * @property {{text: string, score: number}[]} reasons what each part of the query gives to the score
 * @property {'full' | 'related' | 'partial'} tier whether it holds the whole query, or a word made
 *   from a name in place of the name, or only part of the query
 *
 * @typedef {object} Found
 * @property {Ranked[]} ranked the best first
 * @property {{total: number, related: number, partial: number}} counts
 * @property {Int32Array} documents those that `total` counts, or else those that hold some parts
 * @property {{unit: Unit, matches: Matches}[]} present the parts that were found
 * @property {Unit[]} missing
 * @property {boolean} isFound whether any part was
 * @property {number} units how many parts there are
 * @property {{from: string, to: string[]}[]} corrections
 * @property {{key: string, name: string}[]} entities
 */

/** Results are looked at again ten by ten: their texts are loaded together. */
const BLOCK = 10;

export class Archive {
  #manifest;
  #load;
  #dictionary;
  #ranking;
  #finder;
  #more;
  /** @type {Promise<import('./rescue.mjs').Rescue> | undefined} */
  #rescuer;
  /** @type {Promise<import('./filters.mjs').Filters> | undefined} */
  #filters;

  /**
   * @param {Manifest} manifest
   * @param {import('./shards.mjs').Load} load
   * @param {import('./engine.mjs').More} more
   */
  constructor(manifest, load, more) {
    this.#more = more;
    this.#manifest = manifest;
    this.#load = load;
    this.#dictionary = new Dictionary(manifest, load);
    this.#ranking = new Ranking(manifest.documentCount);
    this.#finder = new Finder(this.#ranking, new Tally(manifest.documentCount));
  }

  /**
   * The documents that match, the best first.
   * @param {Node[]} parts
   * @param {{rescues?: boolean, isTyping?: boolean}} [options] `rescues`: where nothing of the query
   *   is in the archive, what may have been meant is searched for
   * @returns {Promise<Found>}
   */
  async find(parts, { rescues = false, isTyping = false } = {}) {
    const { units, filters, excluded } = await this.#plan(parts);
    const all = units.map((unit) => this.#found(unit));
    const isKnown = (/** @type {{matches: Matches}} */ { matches }) => matches.documents.length > 0;
    const isFound = all.some(isKnown);
    // Looking for mistakes takes further loads: only where there is nothing else to show.
    const corrected = !rescues ? []
      : isFound ? await (await this.#rescue()).sounding(all)
      : await (await this.#rescue()).corrections(all.map(({ unit }) => unit), isTyping);
    const instead = corrected.map(({ unit }) => this.#found(unit));
    const isMeant = (/** @type {{unit: Unit}} */ { unit }) =>
      corrected.some(({ from }) => from === unit.text);
    const present = [...all.filter((one) => isKnown(one) && !isMeant(one)), ...instead];
    const missing = all.filter((one) => !isKnown(one) && !(isFound && isMeant(one)))
      .map(({ unit }) => unit);
    const passes = this.#passes(filters, excluded);
    const tiers = units.length === 0 && filters.length > 0 ? [passing(this.#all(), passes)]
      : this.#tiers(present).map((tier) => passing(tier, passes));
    const [total, related = 0, partial = 0] = tiers.map((tier) => tier.documents.length);
    return {
      ranked: ranked(union(tiers)), counts: { total, related, partial }, missing, present,
      isFound: present.length > 0 || units.length === 0, units: all.length + filters.length,
      documents: (tiers[total > 0 ? 0 : tiers.length - 1] ?? nothing).documents,
      corrections: corrected.filter(({ to }) => to.length > 0).map(({ from, to }) => ({ from, to })),
      entities: entitiesOf(present.map(({ unit }) => unit)),
    };
  }

  /** What narrows results. */
  filters() {
    return (this.#filters ??= this.#more().then(({ Filters }) =>
      new Filters(this.#manifest, this.#load, folded)));
  }

  /** @param {Node[]} parts */
  async #prepareFilters(parts) {
    this.#finder.filters = await this.filters();
    await this.#finder.filters.prepare(parts);
  }

  /** What looks for other words; few queries need it, so it is loaded only then. */
  #rescue() {
    return (this.#rescuer ??= this.#more().then(({ Rescue }) =>
      new Rescue(this.#manifest, this.#load, this.#dictionary)));
  }

  /**
   * @param {Unit} unit
   * @returns {{unit: Unit, matches: Matches}}
   */
  #found(unit) {
    return { unit, matches: this.#finder.find(unit) };
  }

  /**
   * Lays out a query, with all that it needs loaded.
   * @param {Node[]} parts
   */
  async #plan(parts) {
    const [entries, prefixes] = await Promise.all([
      this.#dictionary.lookUp(neededTerms(parts), termsInPhrases(parts)),
      hasPrefix(parts) ? this.#rescue().then((rescue) => rescue.prefixes(parts)) : new Map(),
      parts.some(isFiltering) ? this.#prepareFilters(parts) : null,
    ]);
    const layout = plan(parts, entries);
    for (const unit of layout.units) replaceEntries(unit, prefixes);
    return layout;
  }

  /**
   * What may have been meant by words that are nowhere.
   * @param {Unit[]} missing
   */
  async corrections(missing) {
    return (await this.#rescue()).corrections(missing);
  }

  /** Every document. */
  #all() {
    const all = Int32Array.from({ length: this.#manifest.documentCount }, (_, number) => number);
    return matches(all);
  }

  /**
   * What filters and exclusions leave.
   * @param {Unit[]} filters
   * @param {Unit[]} excluded
   * @returns {(document: number) => boolean}
   */
  #passes(filters, excluded) {
    const allowed = filters.map((unit) => new Set(this.#finder.find(unit).documents));
    const ruledOut = excluded.map((unit) => new Set(this.#finder.find(unit).documents));
    return (document) => allowed.every((set) => set.has(document)) &&
      !ruledOut.some((set) => set.has(document));
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
   * Results in another order; those that hold the whole query stay before the others.
   * @param {Ranked[]} ranked
   * @param {Order} order
   */
  ordered(ranked, order) {
    if (order === 'relevance') return ranked;
    const tier = (/** @type {Ranked} */ { detours }) => Math.max(detours, Tier.related - 1);
    const sign = order === 'newest' ? -1 : 1;
    return [...ranked].sort((left, right) =>
      tier(left) - tier(right) || sign * (left.document - right.document));
  }

  /**
   * What a reader sees of a part of the results.
   * @param {Pick<Found, 'ranked' | 'present'>} found
   * @param {{offset: number, limit: number, order: Order}} part
   * @returns {Promise<Result[]>}
   */
  async show({ ranked, present }, { offset, limit, order }) {
    const highlighter = new Highlighter(present.map(({ unit }) => unit));
    const words = wordsOf(present).map((unit) => this.#weighed(unit));
    const first = offset - (offset % BLOCK);
    const end = Math.ceil((offset + limit) / BLOCK) * BLOCK;
    const loaded = await Promise.all(ranked.slice(first, end).map(async (one) => {
      const { path, key, place } = this.#manifest.documentShard(one.document);
      const entry = (await this.#load(path, key))[place];
      const nearness = proximity([entry[1], ...entry[6]], words);
      return { ...one, entry, nearness, score: one.score + nearness };
    }));
    const blocks = [];
    for (let start = 0; start < loaded.length; start += BLOCK) {
      const block = loaded.slice(start, start + BLOCK);
      blocks.push(...(order === 'relevance' ? block.sort(byWorth) : block));
    }
    return blocks.slice(offset - first, offset - first + limit).map(({ entry, nearness, ...one }) =>
      result(one, entry, highlighter, reasons(one.document, nearness, present)));
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

/** @param {string} text */
const folded = (text) => tokenize(text).map(({ term }) => term).join(' ');

/**
 * Whether a part of a query asks for more than words.
 * @param {Node} part
 * @returns {boolean}
 */
const isFiltering = (part) =>
  part.kind === 'date' || part.kind === 'field' || (part.kind === 'not' && isFiltering(part.part)) ||
  (part.kind === 'any' && part.parts.some(isFiltering));

/**
 * Whether a query holds the beginning of a word.
 * @param {Node[]} parts
 * @returns {boolean}
 */
const hasPrefix = (parts) => parts.some((part) =>
  part.kind === 'any' ? hasPrefix(part.parts) : part.kind === 'word' && part.isPrefix);

/**
 * A set all of whose documents are of one tier.
 * @param {Matches} set
 * @param {number} tier
 */
const flat = (set, tier) => ({ ...set, detours: new Uint8Array(set.documents.length).fill(tier) });

/**
 * @param {{unit: Unit}[]} present
 * @returns {import('./plan.mjs').WordUnit[]}
 */
const wordsOf = (present) =>
  present.flatMap(({ unit }) =>
    unit.kind === 'word' ? [unit] : unit.kind === 'name' ? unit.related : []);

/**
 * What the parts of a query give to a document's score.
 * @param {number} document
 * @param {number} nearness
 * @param {{unit: Unit, matches: Matches}[]} present
 */
function reasons(document, nearness, present) {
  const parts = present.map(({ unit, matches }) => ({
    text: unit.text, score: matches.scores[matches.documents.indexOf(document)] ?? 0,
  }));
  return [...parts, { text: '≈', score: nearness }];
}

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
 * @param {Result['reasons']} reasons
 * @returns {Result}
 */
function result({ document, score, detours }, entry, highlighter, reasons) {
  const [path, title, date, dateLabel, source, section, texts, absorbed, story] = entry;
  return {
    document, path, title, titleRanges: joined(highlighter.marks(title), title),
    date, dateLabel, source, section, snippet: snippet(texts, highlighter), absorbed, story,
    marked: surfaces([title, ...texts], highlighter), score, reasons,
    tier: detours === Tier.partial ? 'partial' : detours === Tier.related ? 'related' : 'full',
  };
}
