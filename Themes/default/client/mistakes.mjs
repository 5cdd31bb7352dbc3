// Words typed with a mistake, and the archive's own that may be meant.
import { base, isStopWord, readings } from './arabic.mjs';
import { Closeness } from './dictionary.mjs';
import { wordsWith } from './words.mjs';

/** The most words that one with a mistake may stand for. */
export const MOST_CORRECTIONS = 7;
/** Of so many it is looked up how they are written. */
const MOST_TRIED = 32;
/** A mistake in a shorter word makes it another word too easily; less so behind an article. */
const SHORTEST_CORRECTED = 4;
/** Among so many first letters an article or a particle may hold a mistake. */
const LONGEST_PREFIX = 4;
/** How many times, as a power of two, a wrong letter is likelier another's than one left out. */
const LETTERS = 5;

/**
 * @typedef {import('./dictionary.mjs').Entry} Entry
 * @typedef {import('./words.mjs').Known} Known
 */

/**
 * The archive's words that are one mistake away, the likeliest first: those that are so as they
 * are written, or else those whose bases are.
 * @param {string} term
 * @param {import('./index.mjs').Index} index
 * @param {import('./dictionary.mjs').Dictionary} dictionary
 * @returns {Promise<Entry[]>}
 */
export async function similar(term, index, dictionary) {
  const all = readings(term);
  const known = new Map((await Promise.all(all.map((wrong) => sharingHalf(wrong, index)))).flat());
  const shortest = SHORTEST_CORRECTED - Number(term.length > SHORTEST_CORRECTED);
  const wrongs = all.filter((wrong) => wrong.length >= shortest);
  const worth = (/** @type {string} */ word, /** @type {string} */ typed, written = word) =>
    (known.get(word) ?? 0) - (hasOtherLetter(typed, written) ? LETTERS : 0);
  const near = [...known.keys()].flatMap((word) =>
    wrongs.filter((wrong) => isOneMistakeAway(wrong, word))
      .map((wrong) => ({ word, worth: worth(word, wrong) }))).sort(byWorth);
  // A mistake in what stands before a base leaves the base whole, but for its first letter.
  const whole = [...known.keys()].filter((word) => word.length >= shortest && term.endsWith(word));
  const { matches } = await dictionary.lookUpBases(term,
    [...near.slice(0, MOST_TRIED).map(({ word }) => word), ...whole, ...mended(term)]);
  const written = matches.flatMap(({ forms, postings }) =>
    forms.filter(({ text }) => isOneMistakeAway(term, text)).map((form) => ({
      word: form.text, worth: worth(form.base, term, form.text),
      closeness: forms.map((one) => (one === form ? Closeness.exact : -1)), forms, postings,
    }))).sort(byWorth);
  // A word may stand under several stems.
  const entries = new Map(written.map(({ word, ...match }) =>
    [word, { term: word, aliases: [], matches: [match] }]));
  return entries.size > 0 ? [...entries.values()].slice(0, MOST_CORRECTIONS)
    : Promise.all(near.slice(0, MOST_CORRECTIONS).map(({ word }) =>
      dictionary.lookUpBases(word, [word])));
}

/**
 * The archive's bases that share the beginning or the end of one: of two halves one is without the
 * mistake; with one letter between them, also where two letters have changed places.
 * @param {string} wrong
 * @param {import('./index.mjs').Index} index
 * @returns {Promise<Known[]>}
 */
async function sharingHalf(wrong, index) {
  const half = Math.min(Math.floor((wrong.length - 1) / 2), 3);
  if (half < 1) return [];
  const [begun, ended] = await Promise.all([
    wordsWith(index, 'words', wrong.slice(0, half)),
    wordsWith(index, 'endings', reversed(wrong.slice(-half))),
  ]);
  return [...begun, ...ended.map(([word, step]) => /** @type {Known} */ ([reversed(word), step]))]
    .filter(([word]) => !isStopWord(word));
}

/**
 * The bases behind the articles and particles that one mistake may have spoiled.
 * @param {string} term
 */
function mended(term) {
  const words = [];
  for (let place = 0; place < LONGEST_PREFIX; place++) {
    const [before, first, second, after] =
      [term.slice(0, place), term.charAt(place), term.charAt(place + 1), term.slice(place + 2)];
    words.push(before + second + after, before + second + first + after);
    for (const letter of 'اوبلفك') {
      words.push(before + letter + first + second + after, before + letter + second + after);
    }
  }
  return words.map(base).filter((found, place) => found !== words[place] && found.length > 2);
}

/**
 * Whether a letter too many, too few or another, or two that changed places, part two words.
 * @param {string} left
 * @param {string} right
 */
export function isOneMistakeAway(left, right) {
  if (Math.abs(left.length - right.length) > 1 || left === right) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start++;
  const [one, other] = [left.slice(start), right.slice(start)];
  return one.slice(1) === other.slice(1) || one.slice(1) === other || one === other.slice(1) ||
    one.charAt(1) + one.charAt(0) + one.slice(2) === other;
}

/**
 * Whether a word was typed with a letter that it has not. There are as many such mistakes as letters,
 * so each is rarer than a letter left out, or two that changed places.
 * @param {string} typed
 * @param {string} word
 */
const hasOtherLetter = (typed, word) => [...typed].some((letter) =>
  typed.split(letter).length > word.split(letter).length);

/**
 * @param {{worth: number}} left
 * @param {{worth: number}} right
 */
export const byWorth = (left, right) => right.worth - left.worth;

/** @param {string} word */
const reversed = (word) => [...word].reverse().join('');
