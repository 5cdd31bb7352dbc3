// One index, opened: which documents match a query, and what is shown of them.
import { Closeness, dictionaryOf, writtenForms } from './dictionary.mjs';
import { filtersOf } from './filters.mjs';
import { finder } from './finding.mjs';
import { plan, telling, termsInPhrases, termsIn } from './plan.mjs';
import { proximity } from './proximity.mjs';
import { CONSTANTS, rarity } from './ranking.mjs';
import { rescue } from './rescue.mjs';
import { both, documentsOf, either, except, scored, setOf, unweighed } from './sets.mjs';
import { highlighter, joined, snippet } from './snippet.mjs';

/**
 * @typedef {import('./plan.mjs').Unit} Unit
 * @typedef {import('./finding.mjs').Matches} Matches
 * @typedef {import('./query.mjs').Node} Node
 * @typedef {import('./rescue.mjs').Correction} Correction
 * @typedef {import('./sets.mjs').Set} Set
 * @typedef {import('./snippet.mjs').Range} Range
 * @typedef {import('./snippet.mjs').Snippet} Snippet
 * @typedef {{document: number, score: number, tier: number}} Ranked `tier`: 0 where it holds the whole
 *   query, 1 where some part of it, 2 where only words made from a name
 * @typedef {'relevance' | 'newest' | 'oldest'} Order
 *
 * @typedef {object} Result
 * @property {number} document its number
 * @property {string} path its page, relative to the site's root
 * @property {string} title
 * @property {Range[]} titleRanges what to highlight in the title
 * @property {string | null} date in EDTF; `undefined`, as is all but path and title, where only these are
 *   loaded
 * @property {string} dateLabel
 * @property {string | null} source
 * @property {string | null} section
 * @property {Snippet} snippet
 * @property {string[]} marked the words found in it, as they are written there
 * @property {string[]} absorbed every input id it stands for, where there are several
 * @property {number | undefined} story the same for documents that tell the same story
 * @property {number} score
 * @property {{text: string, score: number}[]} reasons what each part of the query gives to the score
 * @property {boolean} isFull
 * @property {string[]} lacking the parts of the query that it does not hold
 *
 * @typedef {object} Found
 * @property {Ranked[]} ranked the best first
 * @property {number} total how many hold the whole query
 * @property {number} partial how many more hold some of it
 * @property {number} related how many more hold only words made from its names
 * @property {number[]} documents those that `total` counts, or else those that hold some parts
 * @property {Matches[]} present the parts that were found
 * @property {boolean} isWhole whether those that hold all parts come first
 * @property {Unit[]} absent what is nowhere
 * @property {boolean} isFound whether any part was
 * @property {boolean} isLiteral whether any was as it was written
 * @property {number} units how many parts there are
 * @property {{from: string, to: string[]}[]} corrections
 * @property {{key: string, name: string}[]} entities
 */

/** Results are looked at again ten by ten: their texts are loaded together. */
const BLOCK = 10;
/** So many are shown whole while the others are still being loaded. */
const FIRST = 3;
/** What is shown of a document of which nothing is loaded. */
const UNKNOWN = ['', '…'];
/** The most spellings that are carried to an article's page. */
const MOST_SPELLINGS = 12;

export class Archive {
  #index;
  #dictionary;
  #finder;
  #rescue;

  /** @param {import('./index.mjs').Index} index */
  constructor(index) {
    this.#index = index;
    this.#dictionary = dictionaryOf(index);
    this.#rescue = rescue(index, this.#dictionary);
    /** What may have been meant by words that are nowhere. */
    this.corrections = this.#rescue.corrections;
    this.filters = filtersOf(index);
    this.#finder = finder(index.documentCount, this.filters);
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
    const isWritten = all.some(isLiteral);
    // Looking for mistakes takes further loads: only where nothing is there as it was written.
    const corrected = !rescues ? []
      : isWritten ? await this.#rescue.sounding(all)
      : await this.#rescue.corrections(units, isTyping && !isFound);
    const meant = all.map((one) => this.#meant(one, corrected, isFound, all.length === 1));
    const present = meant.filter(isKnown);
    const isVain = units.length > 0 ? present.length === 0 : filters.length === 0;
    const allowed = this.#allowed(filters, excluded);
    return {
      ...ranked(meant, isVain ? except(allowed, allowed) : allowed), present,
      absent: all.filter((one, place) => !isKnown(one) && !(isFound && isKnown(meant[place])))
        .map(({ unit }) => unit),
      isFound: present.length > 0 || units.length === 0, isLiteral: isWritten || units.length === 0,
      units: all.length + filters.length,
      corrections: corrected.filter(({ to }) => to.length > 0),
      entities: entitiesOf(present),
    };
  }

  /**
   * What there is of a unit, and of what may have been meant by it. Where words are there in other
   * forms, though not as written, these stay what is held, and a likely spelling speaks for more.
   * @param {Matches} one
   * @param {Correction[]} corrected
   * @param {boolean} isFound whether anything of the query is there
   * @param {boolean} isAlone whether the query has no other part
   * @returns {Matches & {isDoubtful?: boolean}}
   */
  #meant(one, corrected, isFound, isAlone) {
    const correction = corrected.find(({ from }) => from === one.unit.text);
    if (!correction) return one;
    const { unit, isGuessed } = correction;
    const found = this.#finder.matches(unit);
    // The best document of each guess comes first: which was meant, nobody knows.
    for (const guess of unit.kind === 'any' && (!isFound || isAlone) ? unit.units : []) {
      raise(found.scores, this.#finder.find(guess), 1, CONSTANTS.guess);
    }
    if (!isFound || !isGuessed) return found;
    if (isAlone) raise(found.scores, one.scores, CONSTANTS.beforeGuesses, CONSTANTS.guess * 2);
    return { ...one, scores: either(one.scores, found.scores), isDoubtful: true };
  }

  /**
   * Lays out a query, with all that it needs loaded.
   * @param {Node[]} parts
   */
  async #plan(parts) {
    const terms = parts.filter(telling(parts)).flatMap(termsIn);
    const [entries, prefixes] = await Promise.all([
      this.#dictionary.lookUp(terms, termsInPhrases(parts)), this.#rescue.prefixes(parts),
      this.filters.prepare(parts),
    ]);
    // The beginning of a word stands for all that begin so.
    const layout = plan(parts, new Map([...entries, ...prefixes]));
    return { ...layout, units: this.filters.settled(layout.units) };
  }

  /**
   * What filters and exclusions leave of all documents.
   * @param {Unit[]} filters
   * @param {Unit[]} excluded
   */
  #allowed(filters, excluded) {
    const { find } = this.#finder;
    const everything = setOf(this.#index.documentCount).fill(Number.EPSILON);
    return excluded.map(find).reduce(except, filters.map(find).reduce(both, everything));
  }

  /**
   * A part of what was found, with what is shown of it.
   * @param {Found} found
   * @param {{limit: number, order: Order, related: boolean}} wanted
   * @param {(results: Result[]) => unknown} preview takes the results while they are being loaded:
   *   those titles that came with the words, then the first few whole, as browsers load only so many
   *   files at once
   * @returns {Promise<Result[]>}
   */
  async show({ ranked: found, present, isWhole }, { limit, order, related }, preview) {
    const describe = describer(present, this.#index.documentCount);
    const isBefore = order === 'relevance' ? byWorth(isWhole) : byDate(order === 'oldest');
    const shown = found.filter(({ tier }) => related || tier < 2).sort(isBefore)
      .slice(0, Math.ceil(limit / BLOCK) * BLOCK)
      .map((one, place) => ({ ...one, block: Math.floor(place / BLOCK) }));
    const all = shown.map((one) => describe(one, this.#index.titles.get(one.document) ?? UNKNOWN));
    const results = () => [...all]
      .sort((left, right) => left.block - right.block || isBefore(left, right))
      .slice(0, limit).map((one) => result(one, present));
    const loading = shown.map(async (one, place) => {
      all[place] = describe(one, await this.#index.document(one.document));
    });
    if (all.some(({ entry }) => entry !== UNKNOWN)) preview(results());
    Promise.all(loading.slice(0, FIRST)).then(() => preview(results()), () => {});
    await Promise.all(loading);
    return results();
  }
}

/**
 * The documents found, in order: those that hold all parts, then those that hold some, for which
 * phrases still bind: they were put in quotes. A long query is a sentence: the sum decides, and
 * what stands in quotes may stand apart.
 * @param {(Matches & {isDoubtful?: boolean})[]} all phrases may be among them that are nowhere,
 *   though their words are
 * @param {Set} allowed
 */
function ranked(all, allowed) {
  const present = all.filter(isKnown);
  const isWhole = all.length <= CONSTANTS.meantWhole && !all.some(({ isDoubtful }) => isDoubtful);
  const counted = isWhole ? present : all;
  const none = except(allowed, allowed);
  const any = counted.map(({ scores }) => scores).reduce(either, none);
  const held = counted.map(({ scores }) => unweighed(scores)).reduce(either, none);
  const scores = isWhole ? either(any, allowed) : scored(any, (score, document) =>
    score * (held[document] / Number.EPSILON / all.length) ** CONSTANTS.coordination);
  const full = present.map(({ holding }) => holding).reduce(both, allowed);
  const near = isWhole ? present.map(({ holding }) => holding).reduce(either, none) : any;
  const bound = present.filter(({ unit }) => isWhole && unit.kind === 'phrase')
    .map(({ holding }) => holding);
  const some = [any, ...bound].reduce(both, allowed);
  const documents = documentsOf(either(full, some)).map((document) => (
    { document, score: scores[document], tier: full[document] ? 0 : near[document] ? 1 : 2 }));
  const [total, partial, related] = [0, 1, 2].map((tier) =>
    documents.filter((one) => one.tier === tier).length);
  return {
    ranked: documents.sort(byWorth(isWhole)), total, partial, related, isWhole,
    documents: documents.filter(({ tier }) => !tier || total === 0).map(({ document }) => document),
  };
}

/**
 * Describes documents by what is loaded of them: marks the query in their texts, and gives more to those
 * that hold its words near each other.
 * @param {Matches[]} present
 * @param {number} count how many documents the archive has
 */
function describer(present, count) {
  const marksIn = highlighter(present.map(({ unit }) => unit));
  const words = wordsOf(present).map((word) => weighed(word, count));
  return (/** @type {Ranked & {block: number}} */ one, /** @type {any[]} */ entry) => {
    const [, title, , , , , others = []] = entry;
    const texts = [title, ...others];
    const marks = texts.map(marksIn);
    const near = proximity(marks, words);
    return { ...one, entry, texts, marks, near, score: one.score + near };
  };
}

/**
 * A word of a query, with how it is written in the archive, and how rare it is there.
 * @param {Unit} unit
 * @param {number} count how many documents the archive has
 */
function weighed({ text, meanings: [entry] }, count) {
  const held = entry.matches.map(({ postings }) => postings.columns().documents.length);
  return { text, terms: new Set(writtenForms(entry)), rarity: rarity(Math.max(0, ...held), count) };
}

/**
 * The higher score first, then the newer document.
 * @param {boolean} isWhole whether those that hold the whole query come before all others
 * @returns {(left: Ranked, right: Ranked) => number}
 */
const byWorth = (isWhole) => (left, right) =>
  (isWhole && left.tier - right.tier) || right.score - left.score || right.document - left.document;

/**
 * By the day; those that hold the whole query stay before the others.
 * @param {boolean} isRising
 * @returns {(left: Ranked, right: Ranked) => number}
 */
const byDate = (isRising) => (left, right) =>
  left.tier - right.tier || (left.document - right.document) * (isRising ? 1 : -1);

/**
 * Whether something is there as it was asked for, and not only in other forms.
 * @param {Matches} matches
 */
const isLiteral = (matches) => isKnown(matches) && (matches.unit.kind !== 'word' ||
  matches.unit.meanings[0].matches.some(({ closeness }) => closeness.includes(Closeness.exact)));

/**
 * Gives the best documents of a set more.
 * @param {Set} scores
 * @param {Set} set
 * @param {number} count of these documents
 * @param {number} more
 */
function raise(scores, set, count, more) {
  const best = documentsOf(set).sort((left, right) => set[right] - set[left]);
  for (const document of best.slice(0, count)) scores[document] += more;
}

/** @param {Matches} matches */
const isKnown = ({ holding }) => holding.some(Boolean);

/**
 * @param {Matches[]} present
 * @returns {import('./plan.mjs').Unit[]}
 */
const wordsOf = (present) => present.flatMap(({ unit }) =>
  (unit.kind === 'word' ? [unit] : unit.kind === 'name' ? unit.units : []));

/** @param {Matches[]} present */
const entitiesOf = (present) => [...new Map(present.flatMap(({ unit }) =>
  (unit.aliases ?? [])).map((alias) => [alias.key, alias])).values()];

/**
 * @param {Ranked & {entry: any[], texts: string[], near: number,
 *   marks: import('./snippet.mjs').Mark[][]}} one
 * @param {Matches[]} present
 * @returns {Result}
 */
function result({ document, score, tier, entry, texts, marks, near }, present) {
  const [path, title, date, dateLabel, source, section, , absorbed, story] = entry;
  const spellings = marks.flatMap((some, index) =>
    some.map(({ start, end }) => texts[index].slice(start, end)));
  return {
    document, path, title, titleRanges: joined(marks[0], title),
    date, dateLabel, source, section, snippet: snippet(texts.slice(1), marks.slice(1)), absorbed, story,
    marked: [...new Set(spellings)].slice(0, MOST_SPELLINGS), score, isFull: tier === 0,
    lacking: present.filter(({ holding }) => !holding[document]).map(({ unit }) => unit.text),
    reasons: [...present.map(({ unit, scores }) => ({ text: unit.text, score: scores[document] })),
      { text: '≈', score: near }],
  };
}
