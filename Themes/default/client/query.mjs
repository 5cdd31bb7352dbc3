// What a reader typed, as a tree. Words of one query stand beside each other in an `all` node; those
// joined by OR or أو in an `any` node.
import { tokenize } from './arabic.mjs';

/** Words beyond this many are left out: a query is not an article. */
export const MAXIMUM_WORDS = 32;

/**
 * @typedef {{kind: 'word', text: string, term: string, isPrefix: boolean}} WordNode `isPrefix`: the
 *   beginning of a word, as in كلم*
 * @typedef {{kind: 'phrase', text: string, terms: string[]}} PhraseNode
 * @typedef {{kind: 'not', part: WordNode | PhraseNode}} NotNode
 * @typedef {{kind: 'any', text: string, parts: (WordNode | PhraseNode)[]}} AnyNode
 * @typedef {WordNode | PhraseNode | NotNode | AnyNode} Node
 * @typedef {{kind: 'all', parts: Node[], cut: boolean}} AllNode `cut`: words were left out
 */

const CLOSING = new Map([['"', '"'], ['“', '”'], ['„', '“'], ['«', '»'], ['‹', '›']]);
const BLANK = /[\s\p{Cf}]/u;
const MINUS = /[-−]/;
const OR = /^(?:OR|أو|\|)$/;
/** The letters that a beginning of a word must have: fewer would mean half the archive. */
const SHORTEST_PREFIX = 2;

/**
 * Parses a query. Any text is one: what has no meaning is passed over.
 * @param {string} text
 * @returns {AllNode}
 */
export function parse(text) {
  /** @type {Node[]} */
  const parts = [];
  let joins = false;
  for (const piece of pieces(text)) {
    if (!piece.quoted && !piece.negated && OR.test(piece.text)) {
      joins = true;
      continue;
    }
    const [first, ...others] = nodes(piece);
    if (!first) continue;
    const last = parts[parts.length - 1];
    if (joins && last && last.kind !== 'not' && first.kind !== 'not') {
      parts[parts.length - 1] = either(last, first);
      parts.push(...others);
    } else {
      parts.push(first, ...others);
    }
    joins = false;
  }
  return limited(parts);
}

/**
 * @param {Node} left
 * @param {Node} right
 * @returns {AnyNode}
 */
function either(left, right) {
  const parts = [left, right].flatMap((node) =>
    node.kind === 'any' ? node.parts : node.kind === 'not' ? [] : [node]);
  return { kind: 'any', text: parts.map((part) => part.text).join(' أو '), parts };
}

/** @typedef {{text: string, quoted: boolean, negated: boolean}} Piece */

/**
 * Cuts a query at blanks and quotation marks. A quotation that is not closed runs to the end: it is
 * still being typed.
 * @param {string} text
 * @returns {Piece[]}
 */
function pieces(text) {
  /** @type {Piece[]} */
  const found = [];
  let index = 0;
  while (index < text.length) {
    if (BLANK.test(text[index])) {
      index++;
      continue;
    }
    const negated = MINUS.test(text[index]) && isAfterBlank(text, index);
    if (negated) index++;
    const closing = CLOSING.get(text[index]);
    const start = closing ? index + 1 : index;
    const end = closing ? endOfQuotation(text, start, closing) : endOfWord(text, start);
    found.push({ text: text.slice(start, end), quoted: Boolean(closing), negated });
    index = closing ? end + 1 : Math.max(end, start + (negated ? 0 : 1));
  }
  return found;
}

/**
 * @param {string} text
 * @param {number} index
 */
const isAfterBlank = (text, index) => index === 0 || BLANK.test(text[index - 1]);

/**
 * @param {string} text
 * @param {number} start
 * @param {string} closing
 */
function endOfQuotation(text, start, closing) {
  const end = text.indexOf(closing, start);
  return end < 0 ? text.length : end;
}

/**
 * @param {string} text
 * @param {number} start
 */
function endOfWord(text, start) {
  let end = start;
  while (end < text.length && !BLANK.test(text[end]) && !CLOSING.has(text[end])) end++;
  return end;
}

/**
 * @param {Piece} piece
 * @returns {Node[]}
 */
function nodes({ text, quoted, negated }) {
  const tokens = tokenize(text);
  if (tokens.length === 0) return [];
  if (quoted || (negated && tokens.length > 1)) {
    const phrase = /** @type {PhraseNode} */ ({
      kind: 'phrase', text: text.trim(), terms: tokens.map((token) => token.term),
    });
    return [negated ? { kind: 'not', part: phrase } : phrase];
  }
  const words = tokens.map(({ start, end, term }) => /** @type {WordNode} */ ({
    kind: 'word', text: text.slice(start, end), term,
    isPrefix: text[end] === '*' && term.length >= SHORTEST_PREFIX,
  }));
  return negated ? words.map((part) => ({ kind: 'not', part })) : words;
}

/**
 * @param {Node[]} parts
 * @returns {AllNode}
 */
function limited(parts) {
  /** @type {Node[]} */
  const kept = [];
  let words = 0;
  for (const part of parts) {
    words += termsOf(part).length;
    if (words > MAXIMUM_WORDS) return { kind: 'all', parts: kept, cut: true };
    kept.push(part);
  }
  return { kind: 'all', parts: kept, cut: false };
}

/**
 * The folded words of a node.
 * @param {Node} node
 * @returns {string[]}
 */
export function termsOf(node) {
  switch (node.kind) {
    case 'word': return [node.term];
    case 'phrase': return node.terms;
    case 'not': return termsOf(node.part);
    case 'any': return node.parts.flatMap(termsOf);
  }
}

/**
 * A query without one of its words or phrases.
 * @param {string} query
 * @param {string} text the word or phrase, as its node has it
 */
export function without(query, text) {
  const place = query.indexOf(text);
  if (place < 0) return query;
  const rest = query.slice(0, place) + query.slice(place + text.length);
  return rest.replace(/"\s*"|“\s*”|„\s*“|«\s*»|‹\s*›/, '').replace(/\s+/g, ' ').trim();
}
