// What is done about words that the archive does not hold as typed: beginnings of words, words with
// a mistake, and names in Latin letters. All are looked for among the archive's own words.
import { base, isStopWord } from './arabic.mjs';
import { digitAt } from './bits.mjs';
import { otherKeyboard } from './keyboard.mjs';
import { MOST_CORRECTIONS, byWorth, similar } from './mistakes.mjs';
import { documentsOf } from './sets.mjs';
import { latinKeys, vowelDistance } from './sound.mjs';
import { wordsWith } from './words.mjs';

/** The most words that a beginning may stand for. */
const MOST_COMPLETIONS = 24;

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
 * @typedef {import('./words.mjs').Known} Known
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
    const words = [...await wordsWith(index, 'words', beginning)]
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
      const isOpen = isTyping && unit === units.at(-1) && term.length >= SHORTEST_BEGUN;
      const begun = isOpen ? await completions(term) : [];
      if (begun.length > 0) return [{ ...await corrected(unit, begun), to: [] }];
      const heard = await soundingLike(term);
      if (heard.length > 0) return [await corrected(unit, heard)];
      const entries = await similar(term, index, dictionary);
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

  return { prefixes, corrections, sounding };
}

/**
 * @param {Known} left
 * @param {Known} right
 */
const byFrequency = ([, left], [, right]) => right - left;

/** @param {string} term */
const isLatin = (term) => /^[a-z][a-z0-9]+$|^[23567][a-z]/.test(term);

/**
 * What is searched for instead of a word.
 * @param {string} from
 * @param {Entry[]} entries
 * @param {Entry[]} [besides] what may stand there all the same
 * @returns {Correction}
 */
const correction = (from, entries, besides = []) => ({
  from, to: entries.map(({ term }) => term), unit: { kind: 'any', text: from, meanings: [],
    units: [...besides, ...entries].map((entry) =>
      ({ kind: 'word', text: entry.term, meanings: [entry], units: [] })) },
});

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
