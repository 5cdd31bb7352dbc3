// A query's pieces, before anything is known of what they mean.
import { termsOf } from './arabic.mjs';

/**
 * A piece of a query: what rules it out, a filter's name, and a quotation or what stands between
 * blanks. A quotation that is not closed runs to the end: it is still being typed.
 */
const PIECE = new RegExp(/((?<![^\s\p{Cf}])[-−])?(?:(\p{L}{1,20}):(?=\S))?/u.source +
  /(?:["“„«‹]([^"“”»›]*)["“”»›]?|([^\s\p{Cf}"“„«‹]+))/u.source, 'gu');

/**
 * @typedef {import('./query.mjs').Node} Node
 * @typedef {{text: string, field?: string, quoted: boolean, negated: boolean}} Piece
 */

/**
 * @param {Node} part
 * @returns {Node}
 */
export const ruledOut = (part) => ({ kind: 'not', text: part.text, parts: [part] });

/** @param {Piece} piece */
export const isPlain = ({ field, quoted, negated }) => !field && !quoted && !negated;

/**
 * @param {string} text
 * @param {string[][]} fields the names of each filter
 * @returns {Piece[]}
 */
export const pieces = (text, fields) => [...text.matchAll(PIECE)].flatMap(
  ([, minus, name = '', quotation, text = quotation]) => {
    const [term] = termsOf(name);
    const [field] = term && fields.find((names) => names.some((one) => termsOf(one)[0] === term)) || [];
    const piece = { text, field, quoted: quotation !== undefined, negated: Boolean(minus) };
    // What stands before a colon and is no filter is a word.
    return name && !field ? [{ ...piece, text: name, quoted: false }, piece] : [piece];
  });
