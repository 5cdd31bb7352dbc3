// One index, opened: which documents match a query, and what is shown of them.
import { Closeness, Dictionary, writtenForms } from './dictionary.mjs';
import { Filters } from './filters.mjs';
import { Finder } from './finding.mjs';
import { neededTerms, plan, termsInPhrases } from './plan.mjs';
import { proximity } from './proximity.mjs';
import { CONSTANTS, rarity, TIERS } from './ranking.mjs';
import { Rescue } from './rescue.mjs';
import { both, either, except, setOf, sizeOf, unweighed } from './sets.mjs';
import { Highlighter, joined, snippet, surfaces } from './snippet.mjs';

/**
 * @typedef {import('./plan.mjs').Unit} Unit
 * @typedef {import('./finding.mjs').Matches} Matches
 * @typedef {import('./manifest.mjs').Manifest} Manifest
 * @typedef {import('./query.mjs').Node} Node
 * @typedef {import('./rescue.mjs').Correction} Correction
 * @typedef {import('./sets.mjs').Set} Set
 * @typedef {import('./snippet.mjs').Range} Range
 * @typedef {import('./snippet.mjs').Snippet} Snippet
 * @typedef {{document: number, score: number, tier: number}} Ranked `tier`: its place in `TIERS`
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
 * @property {typeof TIERS[number]} tier whether it holds the whole query, or a word made from a name
 *   in place of the name, or only part of the query
 * @property {string[]} lacking the parts of the query that it does not hold
 *
 * @typedef {object} Found
 * @property {Ranked[]} ranked the best first
 * @property {{total: number, related: number, partial: number}} counts
 * @property {number[]} documents those that `total` counts, or else those that hold some parts
 * @property {Matches[]} present the parts that were found
 * @property {boolean} isWhole whether those that hold all parts come first
 * @property {Unit[]} missing
 * @property {boolean} isFound whether any part was
 * @property {boolean} isLiteral whether any was as it was written
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
    this.#rescue = new Rescue(manifest, load, this.#dictionary);
    this.filters = new Filters(manifest, load);
    this.#finder = new Finder(manifest.documentCount, this.filters);
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
    const all = units.map((unit) => this.#finder.matches(unit));
    const isFound = all.some(isKnown);
    // Looking for mistakes takes further loads: only where nothing is there as it was written.
    const corrected = !rescues ? []
      : all.some(isLiteral) ? await this.#rescue.sounding(all)
      : await this.#rescue.corrections(units, isTyping && !isFound);
    const meant = all.map((one) => this.#meant(one, corrected, isFound));
    const present = meant.filter(isKnown);
    const isVain = units.length > 0 ? present.length === 0 : filters.length === 0;
    const allowed = this.#allowed(filters, excluded);
    return {
      ...this.#ranked(meant, isVain ? except(allowed, allowed) : allowed), present,
      missing: all.filter((one, place) => !isKnown(one) && !(isFound && isKnown(meant[place])))
        .map(({ unit }) => unit),
      isFound: present.length > 0 || units.length === 0,
      isLiteral: all.some(isLiteral) || units.length === 0, units: all.length + filters.length,
      corrections: corrected.filter(({ to }) => to.length > 0).map(({ from, to }) => ({ from, to })),
      entities: entitiesOf(present.map(({ unit }) => unit)),
    };
  }

  /**
   * What there is of a unit, and of what may have been meant by it. Where words are there in other
   * forms, though not as written, these stay what is held, and a likely spelling speaks for more.
   * @param {Matches} one
   * @param {Correction[]} corrected
   * @param {boolean} isFound whether anything of the query is there
   * @returns {Matches & {isDoubtful?: boolean}}
   */
  #meant(one, corrected, isFound) {
    const correction = corrected.find(({ from }) => from === one.unit.text);
    if (!correction) return one;
    const found = this.#finder.matches(correction.unit);
    if (!isFound && found.unit.kind === 'any') {
      // The best document of each guess comes first: which was meant, nobody knows.
      for (const guess of found.unit.units) {
        const set = this.#finder.find(guess);
        const best = set.reduce((one, score, other) => (score > set[one] ? other : one), 0);
        if (set[best] > 0) found.scores[best] += CONSTANTS.guess;
      }
    }
    return !isFound || !correction.isGuessed ? found
      : { ...one, scores: either(one.scores, found.scores), isDoubtful: true };
  }

  /**
   * Lays out a query, with all that it needs loaded.
   * @param {Node[]} parts
   */
  async #plan(parts) {
    const [entries, prefixes] = await Promise.all([
      this.#dictionary.lookUp(neededTerms(parts), termsInPhrases(parts)),
      this.#rescue.prefixes(parts),
      this.filters.prepare(parts),
    ]);
    const layout = plan(parts, entries);
    for (const unit of layout.units) replaceEntries(unit, prefixes);
    layout.units = this.filters.settled(layout.units);
    return layout;
  }

  /**
   * What may have been meant by words that are nowhere.
   * @param {Unit[]} missing
   */
  corrections(missing) {
    return this.#rescue.corrections(missing);
  }

  /**
   * What filters and exclusions leave of all documents.
   * @param {Unit[]} filters
   * @param {Unit[]} excluded
   */
  #allowed(filters, excluded) {
    const count = this.#manifest.documentCount;
    const find = (/** @type {Unit} */ unit) => this.#finder.find(unit);
    return excluded.map(find).reduce(except,
      filters.map(find).reduce(both, setOf(count, Array(count).keys())));
  }

  /**
   * The documents found, in order: those that hold all parts; those that hold words made from a name
   * for the name; those that hold some parts, for which phrases still bind: they were put in quotes.
   * A long query is a sentence: the sum decides, and what stands in quotes may stand apart.
   * @param {(Matches & {isDoubtful?: boolean})[]} all phrases may be among them that are nowhere,
   *   though their words are
   * @param {Set} allowed
   */
  #ranked(all, allowed) {
    const present = all.filter(isKnown);
    const isWhole = all.length <= CONSTANTS.meantWhole && !all.some(({ isDoubtful }) => isDoubtful);
    const scored = isWhole ? present : all;
    const none = except(allowed, allowed);
    const any = scored.map((one) => one.scores).reduce(either, none);
    const held = scored.map((one) => unweighed(one.scores)).reduce(either, none);
    const scores = isWhole ? either(any, allowed) : any.map((score, document) =>
      score * (held[document] / Number.EPSILON / all.length) ** CONSTANTS.coordination);
    const tiers = [
      present.map((one) => one.holding), present.map((one) => one.wide),
      [any, ...present.filter(({ unit }) => isWhole && unit.kind === 'phrase').map((one) => one.holding)],
    ].map((sets) => sets.reduce(both, allowed));
    /** @type {Ranked[][]} */
    const found = TIERS.map(() => []);
    allowed.forEach((_, document) => {
      const tier = tiers.findIndex((set) => set[document] > 0);
      found[tier]?.push({ document, score: scores[document], tier });
    });
    const [total, related, partial] = found.map(({ length }) => length);
    return {
      ranked: found.flat().sort(byWorth(isWhole)), counts: { total, related, partial }, isWhole,
      documents: (total > 0 ? found[0] : found[2]).map(({ document }) => document),
    };
  }

  /**
   * Results in another order; those that hold the whole query stay before the others.
   * @param {Ranked[]} ranked
   * @param {Order} order
   */
  ordered(ranked, order) {
    if (order === 'relevance') return ranked;
    const sign = order === 'newest' ? -1 : 1;
    return [...ranked].sort((left, right) =>
      left.tier - right.tier || sign * (left.document - right.document));
  }

  /**
   * What a reader sees of a part of the results.
   * @param {Pick<Found, 'ranked' | 'present' | 'isWhole'>} found
   * @param {{offset: number, limit: number, order: Order}} part
   * @returns {Promise<Result[]>}
   */
  async show({ ranked, present, isWhole }, { offset, limit, order }) {
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
      blocks.push(...(order === 'relevance' ? block.sort(byWorth(isWhole)) : block));
    }
    return blocks.slice(offset - first, offset - first + limit).map((one) =>
      result(one, highlighter, present));
  }

  /** @param {import('./plan.mjs').WordUnit} unit */
  #weighed({ text, entry }) {
    const documents = entry.matches.map(({ postings }) => postings.columns.documents.length);
    return {
      text, terms: new Set(writtenForms(entry)),
      rarity: rarity(Math.max(0, ...documents), this.#manifest.documentCount),
    };
  }
}

/**
 * The higher score first, then the newer document.
 * @param {boolean} isWhole whether those that hold the whole query come before all others
 * @returns {(left: Ranked, right: Ranked) => number}
 */
const byWorth = (isWhole) => (left, right) =>
  (isWhole && left.tier - right.tier) || right.score - left.score || right.document - left.document;

/**
 * Whether something is there as it was asked for, and not only in other forms.
 * @param {Matches} matches
 */
const isLiteral = (matches) => isKnown(matches) && (matches.unit.kind !== 'word' ||
  matches.unit.entry.matches.some(({ closeness }) => closeness.includes(Closeness.exact)));

/** @param {Matches} matches */
const isKnown = ({ holding }) => sizeOf(holding) > 0;

/**
 * @param {{unit: Unit}[]} present
 * @returns {import('./plan.mjs').WordUnit[]}
 */
const wordsOf = (present) =>
  present.flatMap(({ unit }) =>
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
 * @param {Ranked & {entry: any[], nearness: number}} one
 * @param {Highlighter} highlighter
 * @param {Matches[]} present
 * @returns {Result}
 */
function result({ document, score, tier, entry, nearness }, highlighter, present) {
  const [path, title, date, dateLabel, source, section, texts, absorbed, story] = entry;
  return {
    document, path, title, titleRanges: joined(highlighter.marks(title), title),
    date, dateLabel, source, section, snippet: snippet(texts, highlighter), absorbed, story,
    marked: surfaces([title, ...texts], highlighter), score, tier: TIERS[tier],
    lacking: present.filter(({ holding }) => !holding[document]).map(({ unit }) => unit.text),
    reasons: [
      ...present.map(({ unit, scores }) => ({ text: unit.text, score: scores[document] })),
      { text: '≈', score: nearness },
    ],
  };
}
