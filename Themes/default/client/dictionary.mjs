// The archive's words: which of them a word of a query stands for.
import { base, readings, stem } from './arabic.mjs';
import { risingNumbers } from './bits.mjs';
import { Postings } from './postings.mjs';

/** How close a word of the archive is to the word asked for. */
export const Closeness = { stem: 0, base: 1, exact: 2 };

/**
 * A word of the archive: its base is `stem + suffix`, the word itself `prefix + base`.
 * @typedef {{base: string, text: string}} Form
 */

/** A stem of the archive: its words, where they stand, and the names filed under it. */
class Group {
  /**
   * @param {[string, string, string, any[]?]} entry
   * @param {import('./manifest.mjs').Manifest['scheme']} scheme
   */
  constructor([stem, forms, postings, aliases = []], scheme) {
    /** @type {Form[]} */
    this.forms = forms === '' ? [] : forms.split(' ').map((form) => {
      const [prefix, suffix] = form.split('+');
      const base = joined(suffix, stem + suffix);
      return { base, text: joined(prefix, prefix + base) };
    });
    this.postings = new Postings(postings, this.forms.length, scheme);
    this.aliases = aliases.map((alias) => new Alias(alias));
  }
}

/**
 * Where a word is no sum of its parts, the affix is `=` and the whole of it.
 * @param {string} affix
 * @param {string} sum
 */
const joined = (affix, sum) => (affix.startsWith('=') ? affix.slice(1) : sum);

/** A spelling of an entity. */
export class Alias {
  /** @type {Int32Array | undefined} */
  #decoded;
  #documents;

  /** @param {[string, string, string, string, string[]]} entry */
  constructor([words, key, name, documents, spellings]) {
    this.words = words.split(' ');
    this.key = key;
    this.name = name;
    this.spellings = spellings.map((spelling) => spelling.split(' '));
    this.#documents = documents;
  }

  /** The documents that name the entity, in whatever spelling, in rising order. */
  get documents() {
    return (this.#decoded ??= risingNumbers(this.#documents));
  }
}

/**
 * The words of one stem that a word of a query stands for.
 * @typedef {object} Match
 * @property {Postings} postings
 * @property {Form[]} forms
 * @property {number[]} closeness of each form; a form below 0 is not meant
 *
 * What the archive knows of a word.
 * @typedef {object} Entry
 * @property {string} term the folded word
 * @property {Match[]} matches
 * @property {Alias[]} aliases names that may hold it
 */

export class Dictionary {
  /** The analysis of words that the archive's are filed by. */
  base = base;
  readings = readings;
  #manifest;
  #load;
  /** @type {Map<string, Map<string, Group>>} */
  #shards = new Map();

  /**
   * @param {import('./manifest.mjs').Manifest} manifest
   * @param {import('./shards.mjs').Load} load
   */
  constructor(manifest, load) {
    this.#manifest = manifest;
    this.#load = load;
  }

  /**
   * Looks words up, loading what that takes in one go.
   * @param {Iterable<string>} terms folded words
   * @param {Iterable<string>} [inPhrases] those of them whose positions are needed
   * @returns {Promise<Map<string, Entry>>}
   */
  async lookUp(terms, inPhrases = []) {
    const all = [...new Set(terms)];
    const positioned = stemsOf(inPhrases);
    const groups = new Map();
    await Promise.all([...stemsOf(all)].map(async (one) =>
      groups.set(one, await this.#group(one, positioned.has(one)))));
    return new Map(all.map((term) => [term, entry(term, groups)]));
  }

  /**
   * The words of bases, and of nothing else that shares their stems.
   * @param {string[]} bases
   * @returns {Promise<Match[]>}
   */
  async lookUpBases(bases) {
    const wanted = new Set(bases);
    const stems = [...new Set(bases.map(stem))];
    const groups = await Promise.all(stems.map((one) => this.#group(one, false)));
    return groups.flatMap((group) => {
      if (!group) return [];
      const { postings, forms } = group;
      const closeness = forms.map(({ base }) => (wanted.has(base) ? Closeness.base : -1));
      return [{ postings, forms, closeness }];
    });
  }

  /**
   * @param {string} stem
   * @param {boolean} isPositioned
   */
  async #group(stem, isPositioned) {
    const shards = this.#manifest.shardsOf(stem);
    if (!shards) return undefined;
    const { terms, positions } = shards;
    const [content, positionContent] = await Promise.all([
      this.#load(terms.path, terms.key),
      isPositioned ? this.#load(positions.path, positions.key) : [],
    ]);
    let groups = this.#shards.get(terms.path);
    if (!groups) {
      const { scheme } = this.#manifest;
      groups = new Map(content.map((/** @type {any} */ one) => [one[0], new Group(one, scheme)]));
      this.#shards.set(terms.path, groups);
    }
    const group = groups.get(stem);
    const found = positionContent.find((/** @type {string[]} */ [one]) => one === stem);
    if (group && found) group.postings.addPositions(found[1]);
    return group;
  }
}

/**
 * What looks like the ending of a plural or a dual may be the word's own: فلسطين is the stem of
 * فلسطينية, though its own stem is فلسط.
 */
const DOUBTFUL_ENDING = /(?:ين|ون|ان|ات)$/;

/** @param {string} base */
const hasDoubtfulStem = (base) => DOUBTFUL_ENDING.test(base) && stem(base) !== base;

/** @param {Iterable<string>} terms */
const stemsOf = (terms) => new Set([...terms].flatMap(readings).flatMap((base) =>
  hasDoubtfulStem(base) ? [stem(base), base] : [stem(base)]));

/**
 * The archive's own reading of a word it holds; otherwise the most literal reading that it holds
 * as a base, then as a stem. Readings are never added up.
 * @param {string} term
 * @param {Map<string, Group | undefined>} groups by stem
 * @returns {Entry}
 */
function entry(term, groups) {
  const candidates = readings(term).map((base) => {
    const { forms = [], aliases = [], postings } = groups.get(stem(base)) ?? {};
    const exact = forms.find((form) => form.text === term);
    return { base: exact?.base ?? base, exact, forms, aliases, postings };
  });
  const chosen =
    candidates.find(({ exact }) => exact) ??
    candidates.find(({ base, forms }) => forms.some((form) => form.base === base)) ??
    candidates.find(({ forms }) => forms.length > 0);
  const aliases = [...new Set(candidates.flatMap((candidate) => candidate.aliases))];
  if (!chosen?.postings) return { term, matches: [], aliases };
  const closeness = chosen.forms.map((form) =>
    form === chosen.exact ? Closeness.exact
    : form.base === chosen.base ? Closeness.base
    : Closeness.stem);
  const { postings, forms, base } = chosen;
  const derived = hasDoubtfulStem(base) ? groups.get(base) : undefined;
  return { term, aliases, matches: [
    { postings, forms, closeness },
    ...(derived ? [{ ...derived, closeness: derived.forms.map(() => Closeness.stem) }] : []),
  ] };
}

/**
 * The words of the archive, as folded, that a word of a query stands for.
 * @param {Entry} entry
 */
export const writtenForms = ({ matches }) =>
  matches.flatMap(({ forms, closeness }) =>
    forms.filter((_, form) => closeness[form] >= 0).map((form) => form.text));
