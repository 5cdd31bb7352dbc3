// What a reader typed, as a tree. Words of one query stand beside each other in an `all` node; those
// joined by OR or أو in an `any` node.
import { fold, tokenize } from './arabic.mjs';

/** Words beyond this many are left out: a query is not an article. */
export const MAXIMUM_WORDS = 32;

/**
 * @typedef {import('./periods.mjs').Period} Period
 * @typedef {import('./periods.mjs').Months} Months
 */

/**
 * @typedef {{kind: 'word', text: string, term: string, isPrefix: boolean}} WordNode `isPrefix`: the
 *   beginning of a word, as in كلم*
 * @typedef {{kind: 'phrase', text: string, terms: string[]}} PhraseNode
 * @typedef {{kind: 'date', text: string, period: Period, words: WordNode[]}} DateNode a month or a
 *   day: published then, spoken of, or written so
 * @typedef {{kind: 'field', text: string, field: string, terms: string[], period: Period | null}}
 *   FieldNode a filter
 * @typedef {WordNode | PhraseNode | DateNode | FieldNode} Part
 * @typedef {{kind: 'not', part: Part}} NotNode
 * @typedef {{kind: 'any', text: string, parts: Part[]}} AnyNode
 * @typedef {Part | NotNode | AnyNode} Node
 * @typedef {{kind: 'all', parts: Node[], cut: boolean}} AllNode `cut`: words were left out
 */

const CLOSING = new Map([['"', '"'], ['“', '”'], ['„', '“'], ['«', '»'], ['‹', '›']]);
const BLANK = /[\s\p{Cf}]/u;
const MINUS = /[-−]/;
const OR = /^(?:OR|أو|\|)$/;
/** The letters that a beginning of a word must have: fewer would mean half the archive. */
const SHORTEST_PREFIX = 2;
/** The filters' names, folded. */
const FIELDS = new Map(('title عنوان,person شخص,place مكان,organisation org organization منظمه هييه ' +
  'جهه,source مصدر,section قسم,date تاريخ,from من,to الي,mentions ذكر').split(',')
  .flatMap((names) => names.split(' ').map((name, _, [field]) => [name, field])));
const FIELD = /^(\p{L}+):(?=\S)/u;
/** The letters among which a filter's name is looked for. */
const LONGEST_FIELD = 20;

/**
 * Reads the date that begins at a piece of a query.
 * @callback DateReader
 * @param {Piece[]} all
 * @param {number} start
 * @param {typeof nodes} nodes
 * @returns {{node: Node, length: number} | null}
 */

/**
 * Parses a query. Any text is one: what has no meaning is passed over.
 * @param {string} text
 * @param {DateReader} [dateAt] without it there are no dates
 * @returns {AllNode}
 */
export function parse(text, dateAt = () => null) {
  /** @type {Node[]} */
  const parts = [];
  let joins = false;
  const all = pieces(text);
  for (let index = 0; index < all.length && parts.length <= MAXIMUM_WORDS; index++) {
    const piece = all[index];
    if (isPlain(piece) && OR.test(piece.text)) {
      joins = true;
      continue;
    }
    const date = dateAt(all, index, nodes);
    const [first, ...others] = date ? [date.node] : nodes(piece);
    index += date ? date.length - 1 : 0;
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

/** @typedef {{text: string, field?: string, quoted: boolean, negated: boolean}} Piece */

/** @param {Piece} piece */
const isPlain = ({ field, quoted, negated }) => !field && !quoted && !negated;

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
    const [prefix, name] = FIELD.exec(text.slice(index, index + LONGEST_FIELD)) ?? ['', ''];
    const field = FIELDS.get(fold(name));
    if (field) index += prefix.length;
    const closing = CLOSING.get(text[index]);
    const start = closing ? index + 1 : index;
    const end = closing ? endOfQuotation(text, start, closing) : endOfWord(text, start);
    found.push({ text: text.slice(start, end), field, quoted: Boolean(closing), negated });
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
function nodes({ text, field, quoted, negated }) {
  const tokens = tokenize(text);
  if (tokens.length === 0) return [];
  const terms = tokens.map((token) => token.term);
  if (field || quoted || (negated && tokens.length > 1)) {
    const part = /** @type {Part} */ (field
      ? { kind: 'field', text: text.trim(), field, terms, period: null }
      : { kind: 'phrase', text: text.trim(), terms });
    return [negated ? { kind: 'not', part } : part];
  }
  const parts = words({ text });
  return negated ? parts.map((part) => ({ kind: 'not', part })) : parts;
}

/**
 * @param {{text: string}} piece
 * @returns {WordNode[]}
 */
const words = ({ text }) => tokenize(text).map(({ start, end, term }) => ({
  kind: 'word', text: text.slice(start, end), term,
  isPrefix: text[end] === '*' && term.length >= SHORTEST_PREFIX,
}));

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
    case 'date': return node.words.map(({ term }) => term);
    case 'phrase': return node.terms;
    case 'field': return ['source', 'section'].includes(node.field) ? [] : node.terms;
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
