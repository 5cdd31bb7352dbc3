// What a reader typed, as a tree. Words of one query stand beside each other in an `all` node; those
// joined by OR or أو in an `any` node.
import { tokenize } from './arabic.mjs';
import { dateAt, LONGEST_DATE } from './dates.mjs';
import { isPlain, pieces, ruledOut } from './pieces.mjs';
import { termsIn } from './plan.mjs';

/** Words beyond this many are left out: a query is not an article. */
export const MAXIMUM_WORDS = 32;

/**
 * @typedef {import('./periods.mjs').Period} Period
 * @typedef {import('./periods.mjs').Months} Months
 * @typedef {import('./pieces.mjs').Piece} Piece
 */

/**
 * A part of a query.
 * @typedef {object} Node
 * @property {'word' | 'phrase' | 'date' | 'field' | 'not' | 'any'} kind `date`: a month or a day,
 *   published then, spoken of, or written so; `field`: a filter; `not`: what its part rules out
 * @property {string} text as it was typed
 * @property {string[]} [terms] its own words, folded
 * @property {Node[]} [parts] what it is made of: the words of a date, the alternatives of `any`
 * @property {boolean} [isPrefix] whether its word is the beginning of one, as in كلم*
 * @property {string} [field] the name of the filter
 * @property {Period | null} [period] the time that it tells
 *
 * @typedef {{kind: 'all', parts: Node[], cut: boolean}} AllNode `cut`: words were left out
 */

const OR = /^(?:OR|أو|\|)$/;
/** The letters that a beginning of a word must have: fewer would mean half the archive. */
const SHORTEST_PREFIX = 2;

/**
 * Parses a query. Any text is one: what has no meaning is passed over.
 * @param {string} text
 * @param {import('./index.mjs').Index} index tells what words mean
 * @returns {AllNode}
 */
export function parse(text, index) {
  /** @type {Node[]} */
  const parts = [];
  let joins = false;
  const all = pieces(text, index.table('fields'));
  const months = [index.table('months'), index.table('hijriMonths')];
  for (let place = 0; place < all.length && parts.length <= MAXIMUM_WORDS; place++) {
    const piece = all[place];
    if (isPlain(piece) && OR.test(piece.text)) {
      joins = true;
      continue;
    }
    const date = dateAt(all.slice(place, place + LONGEST_DATE), nodes, months);
    const [first, ...others] = date ? [date.node] : nodes(piece);
    place += date ? date.length - 1 : 0;
    if (!first) continue;
    const last = parts.at(-1);
    if (joins && last && last.kind !== 'not' && first.kind !== 'not') {
      parts.push(either(/** @type {Node} */ (parts.pop()), first), ...others);
    } else {
      parts.push(first, ...others);
    }
    joins = false;
  }
  let words = 0;
  const kept = parts.filter((part) => (words += termsIn(part).length) <= MAXIMUM_WORDS);
  return { kind: 'all', parts: kept, cut: kept.length < parts.length };
}

/**
 * @param {Node} left
 * @param {Node} right
 * @returns {Node}
 */
function either(left, right) {
  const parts = [left, right].flatMap((node) => (node.kind === 'any' ? node.parts ?? [] : [node]));
  return { kind: 'any', text: parts.map((part) => part.text).join(' أو '), parts };
}

/**
 * @param {Piece} piece
 * @returns {Node[]}
 */
function nodes({ text, field, quoted, negated }) {
  const tokens = tokenize(text);
  if (tokens.length === 0) return [];
  const terms = tokens.map((token) => token.term);
  if (field || quoted || (negated && tokens.length > 1)) {
    const part = /** @type {Node} */ ({ kind: field ? 'field' : 'phrase', text: text.trim(), field, terms });
    return [negated ? ruledOut(part) : part];
  }
  return tokens.map(({ start, end, term }) => {
    const part = /** @type {Node} */ ({
      kind: 'word', text: text.slice(start, end), terms: [term],
      isPrefix: text[end] === '*' && term.length >= SHORTEST_PREFIX,
    });
    return negated ? ruledOut(part) : part;
  });
}
