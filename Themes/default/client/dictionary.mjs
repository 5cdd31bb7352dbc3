// The archive's words: which of them a word of a query stands for.
import { readings, stem } from './arabic.mjs';
import { bitReader, risingNumbers } from './bits.mjs';
import { rowOf } from './index.mjs';
import { postingsOf } from './postings.mjs';

/** How close a word of the archive is to the word asked for. */
export const Closeness = { stem: 0, base: 1, exact: 2 };

/** @typedef {import('./bits.mjs').BitReader} BitReader */

/**
 * A word of the archive: its base is `stem + suffix`, the word itself `prefix + base`.
 * @typedef {{base: string, text: string}} Form
 */

/**
 * A stem of the archive: its words, where they stand, and the names filed under it.
 * @typedef {{forms: Form[], postings: import('./postings.mjs').Postings, aliases: Alias[]}} Group
 *
 * @param {any[]} file stems with their words, then names by stem
 * @param {string} stem
 * @param {import('./bits.mjs').Code[]} codes
 * @returns {Group}
 */
function groupOf([stems, , ...names], stem, codes) {
  const rows = stems.split(' ').map((/** @type {string} */ text) => {
    const reader = bitReader(text);
    const [first, ...words] = spelled(reader, codes[0]).split('|');
    return [first, reader, ...words];
  });
  const [, reader = bitReader(''), ...words] = rowOf(rows, stem) ?? [];
  const [, ...aliases] = rowOf(names, stem) ?? [];
  return {
    forms: words.map((/** @type {string} */ word) => formOf(stem, word)),
    postings: postingsOf(reader, words.length, codes), aliases: aliases.map(aliasOf),
  };
}

/**
 * A text, part by part; an empty one ends it.
 * @param {BitReader} reader
 * @param {import('./bits.mjs').Code} part
 */
function spelled(reader, part) {
  let text = '';
  for (let next; !reader.isAtEnd() && (next = part(reader)); ) text += next;
  return text;
}

/**
 * @param {string} stem
 * @param {string} word its prefix and suffix
 * @returns {Form}
 */
function formOf(stem, word) {
  const [prefix, suffix] = word.split('+');
  const base = joined(suffix, stem + suffix);
  return { base, text: joined(prefix, prefix + base) };
}

/**
 * @param {any[]} name
 * @returns {Alias}
 */
const aliasOf = ([words, key, name, documents, spellings]) => ({
  words: words.split(' '), key, name, documents: risingNumbers(documents),
  spellings: spellings.map((/** @type {string} */ spelling) => spelling.split(' ')),
});

/**
 * Where a word is no sum of its parts, the affix is `=` and the whole of it.
 * @param {string} affix
 * @param {string} sum
 */
const joined = (affix, sum) => (affix.startsWith('=') ? affix.slice(1) : sum);

/**
 * A spelling of an entity.
 * @typedef {object} Alias
 * @property {string[]} words
 * @property {string} key
 * @property {string} name
 * @property {number[]} documents that name the entity, in whatever spelling, in rising order
 * @property {string[][]} spellings
 *
 * The words of one stem that a word of a query stands for.
 * @typedef {object} Match
 * @property {import('./postings.mjs').Postings} postings
 * @property {Form[]} forms
 * @property {number[]} closeness of each form; a form below 0 is not meant
 *
 * What the archive knows of a word.
 * @typedef {object} Entry
 * @property {string} term the folded word
 * @property {Match[]} matches
 * @property {Alias[]} aliases names that may hold it
 */

/** @typedef {ReturnType<typeof dictionaryOf>} Dictionary */

/** @param {import('./index.mjs').Index} index */
export function dictionaryOf(index) {
  /** @type {Map<string, Group>} */
  const groups = new Map();

  /**
   * @param {string} stem
   * @param {boolean} [isPositioned]
   */
  const groupFor = async (stem, isPositioned) => {
    const [file, positions] = await Promise.all([
      index.fileFor('terms', stem), isPositioned && index.entry('positions', stem),
    ]);
    for (const [document, ...entry] of file[1]) index.titles.set(document, entry);
    const group = groups.get(stem) ?? groupOf(file, stem, index.codes);
    groups.set(stem, group);
    if (positions) group.postings.addPositions(positions[1]);
    return group;
  };

  return {
    /**
     * Looks words up, loading what that takes in one go.
     * @param {Iterable<string>} terms folded words
     * @param {Iterable<string>} inPhrases those of them whose positions are needed
     * @returns {Promise<Map<string, Entry>>}
     */
    async lookUp(terms, inPhrases) {
      const positioned = stemsOf(inPhrases);
      const found = new Map();
      await Promise.all([...stemsOf(terms)].map(async (one) =>
        found.set(one, await groupFor(one, positioned.has(one)))));
      return new Map([...terms].map((term) => [term, entry(term, found)]));
    },

    /**
     * An entry that stands for bases, and for nothing else that shares their stems.
     * @param {string} term
     * @param {string[]} bases
     * @returns {Promise<Entry>}
     */
    async lookUpBases(term, bases) {
      const found = await Promise.all([...new Set(bases.map(stem))].map((one) => groupFor(one)));
      return { term, aliases: [], matches: found.map((group) =>
        matching(group, ({ base }) => (bases.includes(base) ? Closeness.base : -1))) };
    },
  };
}

/**
 * @param {{forms: Form[], postings: Postings}} group
 * @param {(form: Form) => number} closeness
 * @returns {Match}
 */
const matching = ({ forms, postings }, closeness) =>
  ({ forms, postings, closeness: forms.map(closeness) });

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
 * @param {Map<string, Group>} groups by stem
 * @returns {Entry}
 */
function entry(term, groups) {
  const candidates = readings(term).map((base) => {
    const group = /** @type {Group} */ (groups.get(stem(base)));
    const exact = group.forms.find((form) => form.text === term);
    return { group, exact, base: exact?.base ?? base };
  });
  const chosen =
    candidates.find(({ exact }) => exact) ??
    candidates.find(({ base, group }) => group.forms.some((form) => form.base === base)) ??
    candidates.find(({ group }) => group.forms.length > 0);
  const aliases = [...new Set(candidates.flatMap(({ group }) => group.aliases))];
  if (!chosen) return { term, matches: [], aliases };
  const { exact, base, group } = chosen;
  const derived = hasDoubtfulStem(base) && groups.get(base);
  return { term, aliases, matches: [
    matching(group, (form) => (form === exact ? Closeness.exact
      : form.base === base ? Closeness.base : Closeness.stem)),
    ...(derived ? [matching(derived, () => Closeness.stem)] : []),
  ] };
}

/**
 * The words of the archive, as folded, that a word of a query stands for.
 * @param {Entry} entry
 */
export const writtenForms = ({ matches }) =>
  matches.flatMap(({ forms, closeness }) =>
    forms.filter((_, form) => closeness[form] >= 0).map((form) => form.text));
