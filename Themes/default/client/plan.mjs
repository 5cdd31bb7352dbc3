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
 * @typedef {object} NameUnit a name the archive knows: one word, as it were
 * @property {'name'} kind
 * @property {string} text
 * @property {WordUnit[]} words
 * @property {number[]} offsets the place of each of `words` in the name
 * @property {Alias[]} aliases
 * @typedef {WordUnit | PhraseUnit | NameUnit} Unit
 */

/**
 * The parts of a query that are searched for: without its stop words, unless it has nothing else.
 * @param {Node[]} parts
 */
function telling(parts) {
  const positive = parts.filter((part) => part.kind !== 'not');
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
 * @returns {{units: Unit[], excluded: Unit[]}}
 */
export function plan(parts, entries) {
  const isTelling = telling(parts);
  const entry = (/** @type {string} */ term) => entries.get(term) ?? emptyEntry(term);
  /** @type {Unit[]} */
  const units = [];
  for (let index = 0; index < parts.length; index++) {
    const name = nameAt(parts, index, entry);
    if (name) {
      units.push(nameUnit(parts.slice(index, index + name.length), isTelling, name.aliases, entry));
      index += name.length - 1;
    } else if (parts[index].kind !== 'not' && isTelling(parts[index])) {
      units.push(unit(parts[index], entry));
    }
  }
  const excluded = parts.flatMap((part) => (part.kind === 'not' ? [unit(part.part, entry)] : []));
  return { units, excluded };
}

/**
 * @param {string} term
 * @returns {Entry}
 */
const emptyEntry = (term) => ({ term, forms: [], aliases: [] });

/**
 * The names whose longest spelling begins at a part.
 * @param {Node[]} parts
 * @param {number} start
 * @param {(term: string) => Entry} entry
 */
function nameAt(parts, start, entry) {
  const first = parts[start];
  if (first.kind !== 'word') return null;
  const words = [];
  for (let index = start; index < parts.length; index++) {
    const part = parts[index];
    if (part.kind !== 'word') break;
    words.push(part.term);
  }
  const fitting = entry(first.term).aliases.filter((alias) => standsAt(alias.words, words, 0));
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
  const all = run.flatMap((part, offset) => (part.kind === 'word' ? [{ part, offset }] : []));
  const told = all.filter(({ part }) => isTelling(part));
  return {
    kind: 'name', text: all.map(({ part }) => part.text).join(' '), aliases,
    words: told.map(({ part }) => unstemmed(wordUnit(part, entry))),
    offsets: told.map(({ offset }) => offset),
  };
}

/**
 * A word of a name stands for itself with or without article and particles, but not for its stem:
 * أوكرانيا is no أوكرانية.
 * @param {WordUnit} unit
 * @returns {WordUnit}
 */
function unstemmed({ text, entry }) {
  const forms = entry.forms.filter(({ closeness }) => closeness >= Closeness.base);
  return { kind: 'word', text, entry: { ...entry, forms } };
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
  if (node.kind === 'phrase') {
    return { kind: 'phrase', text: node.text, entries: node.terms.map(entry) };
  }
  return wordUnit(/** @type {import('./query.mjs').WordNode} */ (node), entry);
}
