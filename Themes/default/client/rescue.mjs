// What is done about words that the archive does not hold as typed: beginnings of words, words with
// a mistake, and names in Latin letters. All are looked for among the archive's own words.
import { base, isStopWord, readings } from './arabic.mjs';
import { digitAt } from './bits.mjs';
import { Closeness } from './dictionary.mjs';
import { otherKeyboard } from './keyboard.mjs';
import { documentsOf } from './sets.mjs';
import { latinKeys, vowelDistance } from './sound.mjs';

/** The most words that a beginning, or a word with a mistake, may stand for. */
const MOST_COMPLETIONS = 24;
const MOST_CORRECTIONS = 7;
/** Of so many it is looked up how they are written. */
const MOST_TRIED = 32;
/** A mistake in a shorter word makes it another word too easily; less so behind an article. */
const SHORTEST_CORRECTED = 4;
/** Among so many first letters an article or a particle may hold a mistake. */
const LONGEST_PREFIX = 4;
/** How many times, as a power of two, a wrong letter is likelier another's than one left out. */
const LETTERS = 5;

/** The letters from which on an absent word may be the beginning of one. */
const SHORTEST_BEGUN = 2;
/** What a word twice as frequent is worth, against a vowel that differs; what a word of a name is. */
const FREQUENCY_WORTH = 0.15;
const NAME_WORTH = 1.5;
/** What each less likely reading of a Latin spelling costs. */
const VARIANT_COST = 0.3;
/** From here on a word's step says that it stands in a name. */
const NAME_MARK = 32;
/** A Latin word that is in no more documents may be meant for an Arabic one. */
const FEW = 2;

/**
 * @typedef {{from: string, to: string[], unit: Unit, isGuessed?: boolean}} Correction an absent word,
 *   what may be meant, and what is searched for instead; for the beginning of a word `to` is empty;
 *   `isGuessed`: one of its letters was typed wrong
 * @typedef {import('./dictionary.mjs').Entry} Entry
 * @typedef {import('./plan.mjs').Unit} Unit
 * @typedef {import('./archive.mjs').Found} Found
 * @typedef {import('./finding.mjs').Matches} Matches
 */

/**
 * @param {import('./index.mjs').Index} index
 * @param {import('./dictionary.mjs').Dictionary} dictionary
 */
export function rescue(index, dictionary) {
  /**
   * What the beginnings of words in a query stand for.
   * @param {import('./query.mjs').Node[]} parts
   * @returns {Promise<[string, Entry][]>} by term
   */
  const prefixes = (parts) => {
    const terms = parts.flatMap((part) => [part, ...part.parts ?? []])
      .flatMap(({ isPrefix, terms = [] }) => (isPrefix ? terms : []));
    return Promise.all(terms.map(async (term) =>
      [term, await dictionary.lookUpBases(term, await completions(term))]));
  };

  /**
   * The most frequent words with a beginning.
   * @param {string} term
   */
  const completions = async (term) => {
    const beginning = base(term);
    const words = [...await wordsWith('words', beginning)]
      .filter(([word]) => word.startsWith(beginning));
    return words.sort(byFrequency).slice(0, MOST_COMPLETIONS).map(([word]) => word);
  };

  /**
   * What absent words may have been meant to be.
   * @param {Unit[]} units
   * @param {boolean} [isTyping] whether the last word may be still without its end
   * @returns {Promise<Correction[]>}
   */
  const corrections = async (units, isTyping = false) => {
    const found = await Promise.all(units.map(async (unit) => {
      // A particle is one mistake away from too much: على from علي.
      if (unit.kind !== 'word' || isStopWord(unit.meanings[0].term)) return [];
      const { term } = unit.meanings[0];
      const isOpen = isTyping && unit === units[units.length - 1] && term.length >= SHORTEST_BEGUN;
      const begun = isOpen ? await completions(term) : [];
      if (begun.length > 0) return [{ ...await corrected(unit, begun), to: [] }];
      const heard = await soundingLike(term);
      if (heard.length > 0) return [await corrected(unit, heard)];
      const entries = await similar(term);
      return entries.length === 0 ? [] : [{ ...correction(unit.text, entries), isGuessed: true }];
    }));
    return found.flat();
  };

  /**
   * Words in Latin letters that hardly stand in the archive, and the Arabic ones that sound so.
   * @param {Matches[]} present
   * @returns {Promise<Correction[]>}
   */
  const sounding = async (present) => {
    const latin = present.filter(({ unit }) => unit.kind === 'word' && isLatin(unit.meanings[0].term));
    // Beside Arabic words, or many that are there, a Latin one is rather meant as it stands, and waiting costs.
    const rare = latin.filter(({ holding }) => documentsOf(holding).length <= FEW);
    if (latin.length < present.length || rare.length * 2 < present.length) return [];
    return (await corrections(rare.map(({ unit }) => unit)))
      .filter(({ isGuessed }) => !isGuessed);
  };

  /**
   * @param {import('./plan.mjs').Unit} unit
   * @param {string[]} bases
   */
  const corrected = async ({ text, meanings }, bases) => {
    return correction(text, await Promise.all(bases.map((word) =>
      dictionary.lookUpBases(word, [word]))), meanings);
  };

  /**
   * The archive's words that sound like one in Latin letters, the likeliest first.
   * @param {string} term
   */
  const soundingLike = async (term) => {
    if (!isLatin(term)) return [];
    const lists = await Promise.all(latinKeys(term, index).map(async (key, rank) => {
      const [, words = ''] = await index.entry('sounds', key) ?? [];
      return words.split(' ').map((/** @type {string} */ entry) => {
        const word = entry.slice(0, -1);
        const digit = digitAt(entry, word.length);
        const known = (digit % NAME_MARK) * FREQUENCY_WORTH + (digit >= NAME_MARK ? NAME_WORTH : 0);
        return { word, worth: known - vowelDistance(term, word) - rank * VARIANT_COST };
      });
    }));
    return [...new Set(lists.flat().sort(byWorth).map(({ word }) => word))].filter(Boolean).slice(0, MOST_CORRECTIONS);
  };

  /**
   * The archive's words that are one mistake away, the likeliest first: those that are so as they
   * are written, or else those whose bases are.
   * @param {string} term
   * @returns {Promise<Entry[]>}
   */
  const similar = async (term) => {
    const all = readings(term);
    const known = new Map((await Promise.all(all.map((wrong) => sharingHalf(wrong)))).flat());
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
  };

  /**
   * The archive's bases that share the beginning or the end of one: of two halves one is without the
   * mistake; with one letter between them, also where two letters have changed places.
   * @param {string} wrong
   * @returns {Promise<Known[]>}
   */
  const sharingHalf = async (wrong) => {
    const half = Math.min(Math.floor((wrong.length - 1) / 2), 3);
    if (half < 1) return [];
    const [begun, ended] = await Promise.all([
      wordsWith('words', wrong.slice(0, half)),
      wordsWith('endings', reversed(wrong.slice(-half))),
    ]);
    return [...begun, ...ended.map(([word, step]) => /** @type {Known} */ ([reversed(word), step]))]
      .filter(([word]) => !isStopWord(word));
  };

  /**
   * Words of the files that may hold those with a beginning.
   * @param {'words' | 'endings'} kind
   * @param {string} beginning
   */
  const wordsWith = async (kind, beginning) => {
    return (await index.between(kind, beginning, `${beginning}\uFFFF`)).flatMap(readWords);
  };

  return { prefixes, corrections, sounding };
}

/** @typedef {[string, number]} Known a base of the archive; it stands there 2^step times or more */

/**
 * @param {{worth: number}} left
 * @param {{worth: number}} right
 */
const byWorth = (left, right) => right.worth - left.worth;

/**
 * @param {Known} left
 * @param {Known} right
 */
const byFrequency = ([, left], [, right]) => right - left;

/** @param {string} term */
const isLatin = (term) => /^[a-z][a-z0-9]+$|^[23567][a-z]/.test(term);

/** @param {string} word */
const reversed = (word) => [...word].reverse().join('');

/**
 * What is searched for instead of a word.
 * @param {string} from
 * @param {Entry[]} entries
 * @param {Entry[]} [besides] what may stand there all the same
 * @returns {Correction}
 */
const correction = (from, entries, besides = []) => ({
  from, to: entries.map(({ term }) => term), unit: { kind: 'any', text: from,
    units: [...besides, ...entries].map((entry) => ({ kind: 'word', text: entry.term, meanings: [entry], units: [] })), meanings: [] },
});

/**
 * Each word is written as what it adds to the one before.
 * @param {string} text
 * @returns {Known[]}
 */
function readWords(text) {
  let last = '';
  return text.split(' ').map((entry) => {
    last = last.slice(0, digitAt(entry, 0)) + entry.slice(1, -1);
    return [last, digitAt(entry, entry.length - 1)];
  });
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
 * Tries a query of which nothing was found with the other keyboard, then with its mistakes put
 * right, then with both.
 * @param {string} text
 * @param {string[][]} keyboards
 * @param {Found} plain what was found as it was typed
 * @param {(text: string, options?: object) => Promise<Found>} find
 * @param {boolean} isTyping whether the last word may be still without its end
 * @returns {Promise<Found>}
 */
export async function rescued(text, keyboards, plain, find, isTyping) {
  const swapped = otherKeyboard(text, keyboards);
  const corrections = [{ from: text.trim(), to: [swapped] }];
  if (!plain.isFound && /[\u0621-\u064A]/.test(swapped)) {
    const found = await find(swapped);
    if (found.total > 0 && found.absent.length === 0) return { ...found, corrections };
  }
  const corrected = await find(text, { rescues: true, isTyping });
  if (corrected.isFound || !/[a-z]/.test(swapped)) return corrected;
  const last = await find(swapped, { rescues: true });
  return last.isFound ? { ...last, corrections } : plain;
}
