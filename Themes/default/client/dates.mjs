// Dates in a query, and months in every country's words.
import { termsOf } from './arabic.mjs';
import { periodOf } from './periods.mjs';
import { isPlain, ruledOut } from './pieces.mjs';

/**
 * @typedef {import('./pieces.mjs').Piece} Piece
 * @typedef {import('./query.mjs').Node} Node
 * @typedef {import('./periods.mjs').Months} Months
 */

/** The filters that are stretches of time. */
const TIMES = ['date', 'from', 'to', 'mentions'];
/** The most words that tell a date. */
export const LONGEST_DATE = 5;

/**
 * The date that begins a run of pieces, of as many of them as possible; or else the month, which is
 * looked for in every country's words.
 * @param {Piece[]} all no more than `LONGEST_DATE`
 * @param {(piece: Piece) => Node[]} nodes
 * @param {Months} months
 * @returns {{node: Node, length: number} | null}
 */
export function dateAt(all, nodes, months) {
  const { field, negated, quoted } = all[0];
  const isTime = TIMES.includes(field ?? '');
  if (!isTime && !isPlain(all[0])) return null;
  const end = all.findIndex((piece, index) => index > 0 && !isPlain(piece));
  const most = quoted ? 1 : end < 0 ? all.length : end;
  for (let length = most; length > 0; length--) {
    const run = all.slice(0, length);
    const text = run.map((piece) => piece.text).join(' ');
    const folded = termsOf(text).join(' ');
    const period = periodOf(folded, months);
    const others = isTime ? [] : sameMonth(folded, months);
    if (period && (isTime || !period.isYear)) {
      const part = /** @type {any} */ (isTime ? { kind: 'field', text, field, terms: [], period }
        : { kind: 'date', text, period, parts: run.flatMap(nodes) });
      return { node: negated ? ruledOut(part) : part, length };
    }
    if (others.length > 0) {
      const parts = /** @type {any[]} */ ([text, ...others].flatMap((name) =>
        nodes({ text: name, quoted: name.includes(' '), negated: false })));
      return { node: { kind: 'any', text, parts }, length };
    }
  }
  return null;
}

/** Months that are other words besides: father, young, water; and Nissan. */
const AMBIGUOUS = /^(?:اب|جوان|ماي|اوت|نيسان|[a-z]+)$/;

/**
 * The other names of a month: what else a query for it looks for.
 * @param {string} text one name, folded
 * @param {Months} months
 * @returns {string[]} none for what is no month, or may be another word
 */
export const sameMonth = (text, [gregorian]) => (AMBIGUOUS.test(text) ? []
  : (gregorian.find((one) => one.includes(text)) ?? []).filter((name) =>
    name !== text && !AMBIGUOUS.test(name)));
