// From a parsed query to what has to be found: words, names and phrases, and what is ruled out.
import { isStopWord } from './arabic.mjs';
import { standsAt } from './aliases.mjs';
import { Closeness } from './dictionary.mjs';
import { isValue } from './filters.mjs';

/**
 * @typedef {import('./dictionary.mjs').Entry} Entry
 * @typedef {import('./dictionary.mjs').Alias} Alias
 * @typedef {import('./periods.mjs').Period} Period
 * @typedef {import('./query.mjs').Node} Node
 * @typedef {{kind: 'word', text: string, entry: Entry}} WordUnit
 * @typedef {{kind: 'phrase', text: string, entries: Entry[]}} PhraseUnit
 * @typedef {{kind: 'date', text: string, period: Period, words: WordUnit[]}} DateUnit
 * @typedef {{kind: 'filter', text: string, field: string, terms: string[], period: Period | null,
 *   entries: Entry[]}} FilterUnit
 * @typedef {{kind: 'any', text: string, units: Unit[]}} AnyUnit
 * @typedef {{kind: 'name', text: string, words: WordUnit[], aliases: Alias[]}} NameUnit a name the
 *   archive knows: one word, as it were
 * @typedef {WordUnit | PhraseUnit | NameUnit | DateUnit | FilterUnit | AnyUnit} Unit
 */

/**
 * The folded words of a node.
 * @param {Node} node
 * @returns {string[]}
 */
export function termsIn(node) {
  switch (node.kind) {
    case 'word': return [node.term];
    case 'date': return node.words.flatMap(termsIn);
    case 'phrase': return node.terms;
    case 'field': return isValue(node.field) ? [] : node.terms;
    case 'not': return termsIn(node.part);
    case 'any': return node.parts.flatMap(termsIn);
  }
}

/**
 * The words that stand in phrases: their positions are needed.
 * @param {Node[]} parts
 * @returns {string[]}
 */
export const termsInPhrases = (parts) => parts.flatMap((part) =>
  part.kind === 'phrase' ||
    (part.kind === 'field' && part.field === 'title' && part.terms.length > 1) ? termsIn(part)
  : part.kind === 'not' ? termsInPhrases([part.part])
  : part.kind === 'any' ? termsInPhrases(part.parts) : []);

/**
 * The parts of a query that are searched for: without its stop words, unless it has nothing else.
 * @param {Node[]} parts
 * @returns {(part: Node) => boolean}
 */
export function telling(parts) {
  const isTelling = (/** @type {Node} */ part) => part.kind !== 'word' || !isStopWord(part.term);
  return parts.some((part) => part.kind !== 'not' && !isFilter(part) && isTelling(part))
    ? isTelling : () => true;
}

/**
 * Lays out a query.
 * @param {Node[]} parts
 * @param {Map<string, Entry>} entries what the words of its telling parts stand for
 * @returns {{units: Unit[], filters: Unit[], excluded: Unit[]}} `filters` bind every result
 */
export function plan(parts, entries) {
  const isTelling = telling(parts);
  const entry = (/** @type {string} */ term) => entries.get(term) ?? { term, matches: [], aliases: [] };
  const aliases = [...new Set(parts.flatMap(termsIn).flatMap((term) => entry(term).aliases))];
  const layout = /** @type {ReturnType<typeof plan>} */ ({ units: [], filters: [], excluded: [] });
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    const names = namesAt(parts.slice(index), aliases);
    if (names.length > 0) {
      const run = parts.slice(index, index + names[0].words.length);
      index += run.length - 1;
      layout.units.push({
        kind: 'name', text: run.map((one) => /** @type {any} */ (one).text).join(' '), aliases: names,
        words: /** @type {WordUnit[]} */ (run.filter(isTelling).map((one) => unit(one, entry))),
      });
    } else if (part.kind === 'not') layout.excluded.push(unit(part.part, entry));
    else if (isFilter(part)) layout.filters.push(unit(part, entry));
    else if (isTelling(part)) layout.units.push(unit(part, entry));
  }
  return layout;
}

/**
 * Whether a part is a filter, or all of its alternatives are.
 * @param {Node} part
 * @returns {boolean}
 */
const isFilter = (part) =>
  part.kind === 'field' || (part.kind === 'any' && part.parts.every(isFilter));

/**
 * The names whose longest spelling begins a run of parts.
 * @param {Node[]} parts
 * @param {Alias[]} aliases
 */
function namesAt(parts, aliases) {
  const end = parts.findIndex((part) => part.kind !== 'word' || part.isPrefix);
  const words = (end < 0 ? parts : parts.slice(0, end)).flatMap(termsIn);
  const fitting = aliases.filter((alias) => standsAt(alias.words, words, 0));
  const length = Math.max(...fitting.map((alias) => alias.words.length));
  return fitting.filter((alias) => alias.words.length === length);
}

/**
 * A word of a name stands for itself with or without article and particles, but not for its stem:
 * أوكرانيا is no أوكرانية.
 * @param {WordUnit} unit
 * @returns {WordUnit}
 */
export const unstemmed = ({ text, entry }) => ({ kind: 'word', text, entry: {
  ...entry, matches: entry.matches.map((match) => ({
    ...match, closeness: match.closeness.map((near) => (near >= Closeness.base ? near : -1)),
  })),
} });

/**
 * @param {Exclude<Node, {kind: 'not'}>} node
 * @param {(term: string) => Entry} entry
 * @returns {Unit}
 */
function unit(node, entry) {
  const inner = (/** @type {any} */ one) => /** @type {any} */ (unit(one, entry));
  switch (node.kind) {
    case 'word': return { kind: 'word', text: node.text, entry: entry(node.term) };
    case 'field': return { ...node, kind: 'filter', entries: node.terms.map(entry) };
    case 'date': return { ...node, words: node.words.map(inner) };
    case 'phrase': return { ...node, entries: node.terms.map(entry) };
    case 'any': return { ...node, units: node.parts.map(inner) };
  }
}
