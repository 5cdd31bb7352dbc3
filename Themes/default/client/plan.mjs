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
 *
 * A part of a query, with what the archive knows of it.
 * @typedef {object} Unit
 * @property {Node['kind'] | 'name'} kind `name`: a name the archive knows, which is one word, as it were
 * @property {string} text
 * @property {Entry[]} meanings what its own words stand for
 * @property {Unit[]} units what it is made of: the words of a name or a date, alternatives
 * @property {string} [field]
 * @property {string[]} [terms]
 * @property {Period | null} [period]
 * @property {Alias[]} [aliases] the names
 */

/**
 * The folded words of a node.
 * @param {Node} node
 * @returns {string[]}
 */
export const termsIn = ({ field, terms = [], parts = [] }) =>
  (isValue(field) ? [] : [...terms, ...parts.flatMap(termsIn)]);

/**
 * The words that stand in phrases: their positions are needed.
 * @param {Node[]} parts
 * @returns {string[]}
 */
export const termsInPhrases = (parts) => parts.flatMap(({ kind, field, terms = [], parts = [] }) =>
  (kind === 'phrase' || (field === 'title' && terms.length > 1) ? terms : termsInPhrases(parts)));

/**
 * The parts of a query that are searched for: without its stop words, unless it has nothing else.
 * @param {Node[]} parts
 * @returns {(part: Node) => boolean}
 */
export function telling(parts) {
  const isTelling = (/** @type {Node} */ part) => part.kind !== 'word' || !isStopWord(termsIn(part)[0]);
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
        kind: 'name', text: run.map((one) => one.text).join(' '), aliases: names, meanings: [],
        units: run.filter(isTelling).map((one) => unit(one, entry)),
      });
    } else if (part.kind === 'not') layout.excluded.push(...unit(part, entry).units);
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
  part.kind === 'field' || (part.kind === 'any' && (part.parts ?? []).every(isFilter));

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
 * @param {Unit} unit
 * @returns {Unit}
 */
export const unstemmed = (unit) => ({ ...unit, meanings: unit.meanings.map((entry) => ({
  ...entry, matches: entry.matches.map((match) => ({
    ...match, closeness: match.closeness.map((near) => (near >= Closeness.base ? near : -1)),
  })),
})) });

/**
 * @param {Node} node
 * @param {(term: string) => Entry} entry
 * @returns {Unit}
 */
const unit = (node, entry) => ({
  ...node, meanings: (node.terms ?? []).map(entry),
  units: (node.parts ?? []).map((part) => unit(part, entry)),
});
