// From a parsed query to what has to be found: words, names and phrases, and what is ruled out.
import { isStopWord } from './arabic.mjs';
import { standsAt } from './aliases.mjs';
import { Closeness } from './dictionary.mjs';
import { termsOf } from './query.mjs';

/**
 * @typedef {import('./dictionary.mjs').Entry} Entry
 * @typedef {import('./dictionary.mjs').Alias} Alias
 * @typedef {import('./query.mjs').Node} Node
 * @typedef {{kind: 'word', text: string, entry: Entry}} WordUnit
 * @typedef {{kind: 'phrase', text: string, entries: Entry[]}} PhraseUnit
 * @typedef {{kind: 'date', text: string, period: import('./periods.mjs').Period,
 *   words: WordUnit[]}} DateUnit
 * @typedef {{kind: 'filter', text: string, field: string, terms: string[],
 *   period: import('./periods.mjs').Period | null, entries: Entry[]}} FilterUnit
 * @typedef {{kind: 'any', text: string, units: Unit[]}} AnyUnit
 * @typedef {object} NameUnit a name the archive knows: one word, as it were
 * @property {'name'} kind
 * @property {string} text
 * @property {WordUnit[]} words
 * @property {WordUnit[]} related the same words with all that is made from them
 * @property {Alias[]} aliases
 * @typedef {WordUnit | PhraseUnit | NameUnit | DateUnit | FilterUnit | AnyUnit} Unit
 */

/**
 * The parts of a query that are searched for: without its stop words, unless it has nothing else.
 * @param {Node[]} parts
 */
function telling(parts) {
  const positive = parts.filter((part) => part.kind !== 'not' && !isFilter(part));
  const isTelling = (/** @type {Node} */ part) => part.kind !== 'word' || !isStopWord(part.term);
  return positive.some(isTelling) ? isTelling : () => true;
}

/**
 * The words that must be looked up for a query.
 * @param {Node[]} parts
 */
export function neededTerms(parts) {
  return parts.filter(telling(parts)).flatMap(termsOf);
}

/**
 * Lays out a query.
 * @param {Node[]} parts
 * @param {Map<string, Entry>} entries what `neededTerms` stand for
 * @returns {{units: Unit[], filters: Unit[], excluded: Unit[]}} `filters` bind every result
 */
export function plan(parts, entries) {
  const isTelling = telling(parts);
  const entry = (/** @type {string} */ term) => entries.get(term) ?? emptyEntry(term);
  const aliases = [...new Set(parts.flatMap(termsOf).flatMap((term) => entry(term).aliases))];
  /** @type {Unit[]} */
  const units = [];
  /** @type {Unit[]} */
  const filters = [];
  for (let index = 0; index < parts.length; index++) {
    const name = nameAt(parts, index, aliases);
    if (name) {
      units.push(nameUnit(parts.slice(index, index + name.length), isTelling, name.aliases, entry));
      index += name.length - 1;
    } else if (isFilter(parts[index])) {
      filters.push(unit(parts[index], entry));
    } else if (parts[index].kind !== 'not' && isTelling(parts[index])) {
      units.push(unit(parts[index], entry));
    }
  }
  const excluded = parts.flatMap((part) => (part.kind === 'not' ? [unit(part.part, entry)] : []));
  return { units, filters, excluded };
}

/**
 * Whether a part is a filter, or all of its alternatives are.
 * @param {Node} part
 * @returns {boolean}
 */
const isFilter = (part) =>
  part.kind === 'field' || (part.kind === 'any' && part.parts.every(isFilter));

/**
 * @param {string} term
 * @returns {Entry}
 */
const emptyEntry = (term) => ({ term, matches: [], aliases: [] });

/**
 * The names whose longest spelling begins at a part.
 * @param {Node[]} parts
 * @param {number} start
 * @param {Alias[]} aliases
 */
function nameAt(parts, start, aliases) {
  const words = [];
  for (let index = start; index < parts.length; index++) {
    const part = parts[index];
    if (part.kind !== 'word' || part.isPrefix) break;
    words.push(part.term);
  }
  const fitting = aliases.filter((alias) => standsAt(alias.words, words, 0));
  if (fitting.length === 0) return null;
  const length = Math.max(...fitting.map((alias) => alias.words.length));
  return { length, aliases: fitting.filter((alias) => alias.words.length === length) };
}

/**
 * @param {Node[]} run
 * @param {(part: Node) => boolean} isTelling
 * @param {Alias[]} aliases
 * @param {(term: string) => Entry} entry
 * @returns {NameUnit}
 */
function nameUnit(run, isTelling, aliases, entry) {
  const all = run.flatMap((part) => (part.kind === 'word' ? [part] : []));
  const related = all.filter(isTelling).map((part) => wordUnit(part, entry));
  return {
    kind: 'name', text: all.map((part) => part.text).join(' '), aliases,
    words: related.map(unstemmed), related,
  };
}

/**
 * A word of a name stands for itself with or without article and particles, but not for its stem:
 * أوكرانيا is no أوكرانية.
 * @param {WordUnit} unit
 * @returns {WordUnit}
 */
function unstemmed({ text, entry }) {
  const matches = entry.matches.map((match) => ({
    ...match,
    closeness: match.closeness.map((near) => (near >= Closeness.base ? near : -1)),
  }));
  return { kind: 'word', text, entry: { ...entry, matches } };
}

/**
 * @param {import('./query.mjs').WordNode} node
 * @param {(term: string) => Entry} entry
 * @returns {WordUnit}
 */
const wordUnit = (node, entry) => ({ kind: 'word', text: node.text, entry: entry(node.term) });

/**
 * @param {Node} node
 * @param {(term: string) => Entry} entry
 * @returns {Unit}
 */
function unit(node, entry) {
  switch (node.kind) {
    case 'field': return { ...node, kind: 'filter', entries: node.terms.map(entry) };
    case 'date': return { ...node, words: node.words.map((word) => wordUnit(word, entry)) };
    case 'phrase': return { kind: 'phrase', text: node.text, entries: node.terms.map(entry) };
    case 'any': {
      return { ...node, units: node.parts.map((part) => unit(part, entry)) };
    }
    default: return wordUnit(/** @type {import('./query.mjs').WordNode} */ (node), entry);
  }
}

/**
 * The words that stand in phrases: their positions are needed.
 * @param {Node[]} parts
 * @returns {string[]}
 */
export function termsInPhrases(parts) {
  return parts.flatMap((part) => {
    switch (part.kind) {
      case 'phrase': return part.terms;
      case 'field': return part.field === 'title' && part.terms.length > 1 ? part.terms : [];
      case 'not': return termsInPhrases([part.part]);
      case 'any': return termsInPhrases(part.parts);
      default: return [];
    }
  });
}
