// What of a document is shown under its title: the stretch that holds most of the query, with the
// places to highlight, as offsets into the text as it came.
import { tokenize } from './arabic.mjs';
import { standsAt } from './aliases.mjs';
import { writtenForms } from './dictionary.mjs';

/** Characters of a snippet. */
const WIDTH = 220;
/** What a further match of a part that is there already adds, against its first. */
const REPETITION = 0.1;

/**
 * @typedef {{start: number, end: number}} Range
 * @typedef {Range & {part: number, term: string, place: number}} Mark a match: of which part of the
 *   query, which word it is, and the how manieth of its text
 * @typedef {{text: string, ranges: Range[]}} Snippet `text`: with dots where something is left out
 */

/**
 * Finds a query's matches in text.
 * @param {import('./plan.mjs').Unit[]} units
 * @returns {(text: string) => Mark[]} the matches in a text, in reading order
 */
export function highlighter(units) {
  /** The part of the query that each word is of. @type {Map<string, number>} */
  const known = new Map();
  /** @type {{words: string[], part: number, isExact: boolean}[]} */
  const sequences = [];
  /**
   * @param {any} unit
   * @param {number} part
   */
  const add = ({ kind, meanings, aliases = [], units }, part) => {
    if (kind === 'word') for (const text of writtenForms(meanings[0])) known.set(text, part);
    if (kind === 'phrase') {
      sequences.push({ words: meanings.map((/** @type {any} */ { term }) => term), part, isExact: true });
    }
    for (const { spellings } of aliases) {
      for (const words of spellings) sequences.push({ words, part, isExact: false });
    }
    for (const one of units) add(one, part);
  };
  units.forEach(add);
  return (text) => {
    const tokens = tokenize(text);
    const terms = tokens.map(({ term }) => term);
    const parts = terms.map((term) => known.get(term));
    for (const { words, part, isExact } of sequences) {
      terms.forEach((term, start) => {
        if ((isExact && term !== words[0]) || !standsAt(words, terms, start)) return;
        parts.fill(part, start, start + words.length);
      });
    }
    return tokens.flatMap((token, place) => {
      const part = parts[place];
      return part === undefined ? [] : [{ ...token, part, place }];
    });
  };
}

/**
 * Highlights that only blanks keep apart become one.
 * @param {Range[]} ranges in rising order
 * @param {string} text
 * @returns {Range[]}
 */
export function joined(ranges, text) {
  /** @type {Range[]} */
  const result = [];
  for (const { start, end } of ranges) {
    const last = result.at(-1);
    if (last && !text.slice(last.end, start).trim()) last.end = end;
    else result.push({ start, end });
  }
  return result;
}

/**
 * The best stretch of a document's texts.
 * @param {string[]} texts
 * @param {Mark[][]} marks of each text
 * @returns {Snippet}
 */
export function snippet(texts, marks) {
  const runs = texts.map((text, index) => ({ text, ...densest(marks[index]) }));
  const { text, run } = best(runs, runs[0] ?? { text: '', run: [], worth: 0 });
  return cut(text, run);
}

/**
 * The first of those worth most.
 * @template {{worth: number}} One
 * @param {One[]} all
 * @param {One} first
 */
const best = (all, first) => all.reduce((best, one) => (one.worth > best.worth ? one : best), first);

/**
 * The run of marks, no longer than a snippet, that is worth most.
 * @param {Mark[]} marks
 */
function densest(marks) {
  const runs = marks.map((first, index) => {
    const end = marks.findIndex((mark) => mark.end - first.start > WIDTH);
    const run = marks.slice(index, end < 0 ? undefined : Math.max(end, index + 1));
    const parts = new Set(run.map(({ part }) => part)).size;
    return { run, worth: parts + REPETITION * (run.length - parts) };
  });
  return best(runs, { run: [], worth: 0 });
}

/**
 * Cuts a text around marks, between words, its beginning kept where that leaves room for them.
 * @param {string} text
 * @param {Mark[]} marks
 * @returns {Snippet}
 */
function cut(text, marks) {
  const first = marks[0]?.start ?? 0;
  const last = marks.at(-1)?.end ?? 0;
  const room = Math.max(WIDTH - (last - first), 0) / 2;
  const start = last <= WIDTH ? 0 : Math.min(first, text.indexOf(' ', first - room) + 1 || first);
  const limit = Math.max(start + WIDTH, last);
  const lastBlank = text.lastIndexOf(' ', limit);
  // A word that is longer than a snippet is cut, a character never.
  const end = limit >= text.length ? text.length : lastBlank > limit - WIDTH / 2 ? lastBlank
    : limit - Number(/[\uDC00-\uDFFF]/.test(text[limit]));
  const before = start > 0 ? '… ' : '';
  const shown = before + text.slice(start, end) + (end < text.length ? ' …' : '');
  const offset = before.length - start;
  const ranges = marks.map((mark) => ({ start: mark.start + offset, end: mark.end + offset }));
  return { text: shown, ranges: joined(ranges, shown) };
}
