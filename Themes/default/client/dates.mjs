// Dates in a query, and months in every country's words.
import { periodOf } from './periods.mjs';

/**
 * @typedef {import('./query.mjs').Piece} Piece
 * @typedef {import('./query.mjs').Part} Part
 * @typedef {import('./query.mjs').Node} Node
 * @typedef {import('./query.mjs').WordNode} WordNode
 * @typedef {import('./query.mjs').DateReader} DateReader
 * @typedef {import('./periods.mjs').Months} Months
 */

/** The filters that are stretches of time. */
const TIMES = ['date', 'from', 'to', 'mentions'];
/** The most words that tell a date. */
const LONGEST_DATE = 5;

/** @param {Piece} piece */
const isPlain = ({ field, quoted, negated }) => !field && !quoted && !negated;

/**
 * A reader of dates.
 * @param {Months} months their names
 * @param {(text: string) => string} fold
 * @returns {DateReader}
 */
export const dateReader = (months, fold) => (all, start, nodes) =>
  dateAt(all, start, nodes, (text) => periodOf(fold(text), months)) ??
  monthAt(all, start, nodes, (text) => sameMonth(fold(text), months));

/**
 * The date that begins at a piece, of as many pieces as possible.
 * @param {Piece[]} all
 * @param {number} start
 * @param {Parameters<DateReader>[2]} nodes
 * @param {(text: string) => import('./periods.mjs').Period | null} periodOf
 * @returns {{node: Node, length: number} | null}
 */
function dateAt(all, start, nodes, periodOf) {
  const { field, negated, quoted } = all[start];
  const isTime = field !== undefined && TIMES.includes(field);
  if (!isTime && (field || negated || quoted)) return null;
  let most = quoted ? 1 : LONGEST_DATE;
  for (let index = 1; index < most; index++) {
    if (!all[start + index] || !isPlain(all[start + index])) most = index;
  }
  for (let length = most; length > 0; length--) {
    const run = all.slice(start, start + length);
    const text = run.map((piece) => piece.text).join(' ');
    const period = periodOf(text);
    if (!period || (period.isYear && !isTime)) continue;
    const part = /** @type {Part} */ (isTime ? { kind: 'field', text, field, terms: [], period }
      : { kind: 'date', text, period, words: /** @type {WordNode[]} */ (run.flatMap(nodes)) });
    return { node: negated ? { kind: 'not', part } : part, length };
  }
  return null;
}

/**
 * The month that begins at a piece, in every country's words.
 * @param {Piece[]} all
 * @param {number} start
 * @param {Parameters<DateReader>[2]} nodes
 * @param {(text: string) => string[]} sameMonth
 * @returns {{node: Node, length: number} | null}
 */
function monthAt(all, start, nodes, sameMonth) {
  for (const length of [2, 1]) {
    const run = all.slice(start, start + length);
    const text = run.map((piece) => piece.text).join(' ');
    const others = run.every(isPlain) ? sameMonth(text) : [];
    if (others.length === 0) continue;
    const parts = [text, ...others].flatMap((name) =>
      nodes({ text: name, quoted: name.includes(' '), negated: false }));
    return { node: { kind: 'any', text, parts: /** @type {Part[]} */ (parts) }, length };
  }
  return null;
}

/** Months that are other words besides: father, young, water; and Nissan. */
const AMBIGUOUS = ['اب', 'جوان', 'ماي', 'اوت', 'نيسان'];

/**
 * The other names of a month: what else a query for it looks for.
 * @param {string} text one name, folded
 * @param {Months} months
 * @returns {string[]} none for what is no month, or may be another word
 */
export function sameMonth(text, [gregorian]) {
  const names = gregorian.find((one) => one.includes(text)) ?? [];
  return AMBIGUOUS.includes(text) || text < 'ا' ? []
    : names.filter((name) => name !== text && name >= 'ا' && !AMBIGUOUS.includes(name));
}
