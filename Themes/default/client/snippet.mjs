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
 * @typedef {Range & {part: number}} Mark
 * @typedef {{text: string, ranges: Range[], cutBefore: boolean, cutAfter: boolean}} Snippet
 */

/** Finds a query's matches in text. */
export class Highlighter {
  /** @type {Map<string, number>} */
  #words = new Map();
  /** @type {{words: string[], part: number, exactly: boolean}[]} */
  #sequences = [];

  /** @param {import('./plan.mjs').Unit[]} units */
  constructor(units) {
    units.forEach((unit, part) => this.#add(unit, part));
  }

  /**
   * @param {import('./plan.mjs').Unit} unit
   * @param {number} part
   */
  #add(unit, part) {
    switch (unit.kind) {
      case 'word':
        for (const text of writtenForms(unit.entry)) this.#words.set(text, part);
        break;
      case 'phrase': {
        const words = unit.entries.map((entry) => entry.term);
        this.#sequences.push({ words, part, exactly: true });
        break;
      }
      case 'name':
        for (const word of unit.related) this.#add(word, part);
        for (const words of unit.aliases.flatMap((alias) => alias.spellings)) {
          this.#sequences.push({ words, part, exactly: false });
        }
        break;
      case 'date':
        for (const word of unit.words) this.#add(word, part);
        break;
      case 'any':
        for (const one of unit.units) this.#add(one, part);
    }
  }

  /**
   * The matches in a text, in reading order.
   * @param {string} text
   * @returns {Mark[]}
   */
  marks(text) {
    const tokens = tokenize(text);
    const terms = tokens.map((token) => token.term);
    /** @type {(number | undefined)[]} */
    const parts = terms.map((term) => this.#words.get(term));
    for (const { words, part, exactly } of this.#sequences) {
      for (let start = 0; start < terms.length; start++) {
        if (exactly && terms[start] !== words[0]) continue;
        if (standsAt(words, terms, start)) parts.fill(part, start, start + words.length);
      }
    }
    return tokens.flatMap(({ start, end }, index) => {
      const part = parts[index];
      return part === undefined ? [] : [{ start, end, part }];
    });
  }
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
    const last = result[result.length - 1];
    if (last && text.slice(last.end, start).trim() === '') last.end = end;
    else result.push({ start, end });
  }
  return result;
}

/** The most spellings that are carried to an article's page. */
const MOST_SURFACES = 12;

/**
 * The words found in texts as they are written there, each once.
 * @param {string[]} texts
 * @param {Highlighter} highlighter
 */
export function surfaces(texts, highlighter) {
  const all = texts.flatMap((text) =>
    highlighter.marks(text).map(({ start, end }) => text.slice(start, end)));
  return [...new Set(all)].slice(0, MOST_SURFACES);
}

/**
 * The best stretch of a document's texts.
 * @param {string[]} texts
 * @param {Highlighter} highlighter
 * @returns {Snippet}
 */
export function snippet(texts, highlighter) {
  let best = { text: texts[0] ?? '', marks: /** @type {Mark[]} */ ([]), worth: 0 };
  for (const text of texts) {
    const dense = densest(highlighter.marks(text));
    if (dense.worth > best.worth) best = { text, ...dense };
  }
  return cut(best.text, best.marks);
}

/**
 * The run of marks, no longer than a snippet, that is worth most.
 * @param {Mark[]} marks
 */
function densest(marks) {
  let best = { marks: /** @type {Mark[]} */ ([]), worth: 0 };
  /** @type {Map<number, number>} */
  const counts = new Map();
  let first = 0;
  marks.forEach((mark, index) => {
    counts.set(mark.part, (counts.get(mark.part) ?? 0) + 1);
    while (first < index && mark.end - marks[first].start > WIDTH) {
      const part = marks[first].part;
      const left = (counts.get(part) ?? 0) - 1;
      if (left > 0) counts.set(part, left);
      else counts.delete(part);
      first++;
    }
    const worth = counts.size + REPETITION * (index - first + 1 - counts.size);
    if (worth > best.worth) best = { marks: marks.slice(first, index + 1), worth };
  });
  return best;
}

/**
 * Cuts a text around marks, between words, its beginning kept where that leaves room for them.
 * @param {string} text
 * @param {Mark[]} marks
 * @returns {Snippet}
 */
function cut(text, marks) {
  const first = marks[0]?.start ?? 0;
  const last = marks[marks.length - 1]?.end ?? 0;
  const room = Math.max(WIDTH - (last - first), 0);
  const start = last <= WIDTH ? 0 : wordBoundary(text, first - Math.floor(room / 2), first);
  const end = endOfCut(text, Math.max(start + WIDTH, last));
  const shown = text.slice(start, end);
  const ranges = marks.map((mark) => ({ start: mark.start - start, end: mark.end - start }));
  return {
    text: shown, ranges: joined(ranges, shown), cutBefore: start > 0, cutAfter: end < text.length,
  };
}

/**
 * The first beginning of a word from a place on, but not after `limit`.
 * @param {string} text
 * @param {number} place
 * @param {number} limit
 */
function wordBoundary(text, place, limit) {
  const blank = text.slice(place, limit).search(/\s/);
  return blank < 0 ? limit : place + blank + 1;
}

/**
 * The end of the last word before a place; a word that is longer than a snippet is cut.
 * @param {string} text
 * @param {number} place
 */
function endOfCut(text, place) {
  if (place >= text.length) return text.length;
  const blank = text.lastIndexOf(' ', place);
  if (blank > place - WIDTH / 2) return blank;
  return /[\uDC00-\uDFFF]/.test(text[place]) ? place - 1 : place;
}
