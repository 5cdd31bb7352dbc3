// What is done about words that the archive does not hold as typed: beginnings of words, words with
// a mistake, and names in Latin letters. All are looked for among the archive's own words.
import { digitAt } from './bits.mjs';
import { Closeness } from './dictionary.mjs';
import { otherKeyboard } from './keyboard.mjs';
import { sizeOf } from './sets.mjs';
import { latinKeys, vowelDistance } from './sound.mjs';

/** The most words that a beginning, or a word with a mistake, may stand for. */
const MOST_COMPLETIONS = 24;
const MOST_CORRECTIONS = 6;
/** Of so many it is looked up how they are written. */
const MOST_TRIED = 32;
/** A mistake in a shorter word makes it another word too easily. */
const SHORTEST_CORRECTED = 4;

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
 * @typedef {{from: string, to: string[], unit: Unit, isGuessed?: boolean}} Correction an absent word, what may be meant,
 *   and what is searched for instead; for the beginning of a word `to` is empty; `isGuessed`: one
 *   of its letters was typed wrong, or it is a rare word
 * @typedef {import('./dictionary.mjs').Entry} Entry
 * @typedef {import('./plan.mjs').Unit} Unit
 * @typedef {import('./archive.mjs').Found} Found
 * @typedef {import('./finding.mjs').Matches} Matches
 * @typedef {{word: string, step: number}} Known a base of the archive, and how frequent it is:
 *   2^step times or more
 */

export class Rescue {
  #manifest;
  #load;
  #dictionary;

  /**
   * @param {import('./manifest.mjs').Manifest} manifest
   * @param {import('./shards.mjs').Load} load
   * @param {import('./dictionary.mjs').Dictionary} dictionary
   */
  constructor(manifest, load, dictionary) {
    this.#manifest = manifest;
    this.#load = load;
    this.#dictionary = dictionary;
  }

  /**
   * What the beginnings of words in a query stand for.
   * @param {import('./query.mjs').Node[]} parts
   * @returns {Promise<Map<string, Entry>>} by term
   */
  async prefixes(parts) {
    const words = parts.flatMap((part) => (part.kind === 'any' ? part.parts : [part]))
      .flatMap((part) => (part.kind === 'word' && part.isPrefix ? [part] : []));
    return new Map(await Promise.all(words.map(async ({ term }) =>
      /** @type {[string, Entry]} */ ([term, await this.#entry(term, await this.#begun(term))]))));
  }

  /**
   * The most frequent words with a beginning.
   * @param {string} term
   */
  async #begun(term) {
    const beginning = this.#dictionary.base(term);
    const known = (await this.#words('words', beginning)).filter(({ word }) =>
      word.startsWith(beginning));
    return known.sort(byFrequency).slice(0, MOST_COMPLETIONS).map(({ word }) => word);
  }

  /**
   * What absent words may have been meant to be.
   * @param {Unit[]} missing
   * @param {boolean} [isTyping] whether the last word may be still without its end
   * @returns {Promise<Correction[]>}
   */
  async corrections(missing, isTyping = false) {
    const found = await Promise.all(missing.map(async (unit, place) => {
      if (unit.kind !== 'word') return [];
      const { term } = unit.entry;
      const begun = isTyping && place === missing.length - 1 && term.length >= SHORTEST_BEGUN
        ? await this.#begun(term) : [];
      if (begun.length > 0) return [{ from: unit.text, to: [], unit: await this.#any(unit, begun) }];
      const sounding = isLatin(term) ? await this.#sounding(term) : [];
      if (sounding.length > 0) {
        return [{ from: unit.text, to: sounding, unit: await this.#any(unit, sounding) }];
      }
      const { to, entries } = await this.#similar(term);
      return to.length === 0 ? [] : [{
        from: unit.text, to: to.slice(0, MOST_CORRECTIONS), isGuessed: true,
        unit: { ...unit, kind: /** @type {const} */ ('any'), units: entries.map((entry) => (
          /** @type {const} */ ({ kind: 'word', text: entry.term, entry }))) },
      }];
    }));
    return found.flat();
  }

  /**
   * Words in Latin letters that hardly stand in the archive, and the Arabic ones that sound so.
   * @param {Matches[]} present
   * @returns {Promise<Correction[]>}
   */
  async sounding(present) {
    const latin = present.filter(({ unit }) => unit.kind === 'word' && isLatin(unit.entry.term));
    // Beside Arabic words, or many that are there, a Latin one is rather meant as it stands, and waiting costs.
    const rare = latin.filter(({ holding }) => sizeOf(holding) <= FEW);
    if (latin.length < present.length || rare.length * 2 < present.length) return [];
    const found = await Promise.all(rare.map(async ({ unit }) => {
      const to = unit.kind === 'word' ? await this.#sounding(unit.entry.term) : [];
      return to.length === 0 ? [] : [{ from: unit.text, to, unit: await this.#any(unit, to) }];
    }));
    return found.flat();
  }

  /**
   * A unit that stands for any of some bases.
   * @param {Unit} unit
   * @param {string[]} bases
   * @returns {Promise<Unit>}
   */
  async #any(unit, bases) {
    const units = await Promise.all(bases.map(async (word) => (
      /** @type {const} */ ({ kind: 'word', text: word, entry: await this.#entry(word, [word]) }))));
    return { kind: 'any', text: unit.text, units: [unit, ...units] };
  }

  /**
   * The archive's words that sound like one in Latin letters, the likeliest first.
   * @param {string} term
   */
  async #sounding(term) {
    const lists = await Promise.all(latinKeys(term).map(async (key, rank) => {
      const file = key && this.#manifest.hashed('sounds', key);
      const rows = file ? await this.#load(file.path, file.key) : [];
      const [, ...words] = (rows.find((/** @type {string} */ row) => row.startsWith(`${key} `)) ?? '')
        .split(' ');
      return words.map((/** @type {string} */ entry) => {
        const word = entry.slice(0, -1);
        const digit = digitAt(entry, entry.length - 1);
        const known = (digit % NAME_MARK) * FREQUENCY_WORTH + (digit >= NAME_MARK ? NAME_WORTH : 0);
        return { word, worth: known - vowelDistance(term, word) - rank * VARIANT_COST };
      });
    }));
    const best = lists.flat().sort((left, right) => right.worth - left.worth);
    return [...new Set(best.map(({ word }) => word))].slice(0, MOST_CORRECTIONS);
  }

  /**
   * The archive's words that are one mistake away, the likeliest first: those that are so as they
   * are written, or else those whose bases are.
   * @param {string} term
   * @returns {Promise<{to: string[], entries: Entry[]}>} and an entry for each
   */
  async #similar(term) {
    const known = new Map((await Promise.all(this.#dictionary.readings(term).map((wrong) =>
      this.#sharingHalf(wrong)))).flat().map(({ word, step }) => [word, step]));
    const wrongs = this.#dictionary.readings(term)
      .filter((wrong) => wrong.length >= SHORTEST_CORRECTED);
    const words = [...known.keys()].sort((left, right) =>
      Number(known.get(right)) - Number(known.get(left)));
    const near = words.filter((word) => wrongs.some((wrong) => isOneMistakeAway(wrong, word)));
    // A mistake in what stands before a base leaves the base whole.
    const whole = words.filter((word) => word.length >= SHORTEST_CORRECTED && term.endsWith(word));
    const { matches } = await this.#entry(term, [...near.slice(0, MOST_TRIED), ...whole]);
    const written = matches.flatMap((match) => match.forms.flatMap((form) => {
      if (!isOneMistakeAway(term, form.text)) return [];
      const closeness = match.forms.map((one) => (one === form ? Closeness.exact : -1));
      return [{ term: form.text, aliases: [], matches: [{ ...match, closeness }] }];
    }));
    if (written.length > 0) return { to: written.map((entry) => entry.term), entries: written };
    const to = near.slice(0, MOST_CORRECTIONS);
    return { to, entries: await Promise.all(to.map((word) => this.#entry(word, [word]))) };
  }

  /**
   * The archive's bases that share the beginning or the end of one: of two halves one is without the
   * mistake; with one letter between them, also where two letters have changed places.
   * @param {string} wrong
   */
  async #sharingHalf(wrong) {
    const half = Math.min(Math.floor((wrong.length - 1) / 2), 3);
    if (half < 1) return [];
    const [begun, ended] = await Promise.all([
      this.#words('words', wrong.slice(0, half)),
      this.#words('endings', reversed(wrong.slice(-half))),
    ]);
    return [...begun, ...ended.map(({ word, step }) => ({ word: reversed(word), step }))];
  }

  /**
   * Words of the files that may hold those with a beginning.
   * @param {'words' | 'endings'} kind
   * @param {string} beginning
   * @returns {Promise<Known[]>}
   */
  async #words(kind, beginning) {
    const files = this.#manifest.wordShards(kind, beginning);
    const texts = await Promise.all(files.map(({ path, key }) => this.#load(path, key)));
    return texts.flatMap(readWords);
  }

  /**
   * An entry that stands for bases of the archive, and for nothing else of their stems.
   * @param {string} term
   * @param {string[]} bases
   * @returns {Promise<Entry>}
   */
  async #entry(term, bases) {
    return { term, aliases: [], matches: await this.#dictionary.lookUpBases(bases) };
  }
}

/**
 * @param {Known} left
 * @param {Known} right
 */
const byFrequency = (left, right) => right.step - left.step;

/** @param {string} term */
const isLatin = (term) => /^[a-z][a-z0-9]+$|^[23567][a-z]/.test(term);

/** @param {string} word */
const reversed = (word) => [...word].reverse().join('');

/**
 * Each word is written as what it adds to the one before.
 * @param {string} text
 * @returns {Known[]}
 */
function readWords(text) {
  let last = /** @type {string[]} */ ([]);
  return text.split(' ').map((entry) => {
    last = [...last.slice(0, digitAt(entry, 0)), ...entry.slice(1, -1)];
    return { word: last.join(''), step: digitAt(entry, entry.length - 1) };
  });
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
  let one = left.length;
  let other = right.length;
  while (one > start && other > start && left[one - 1] === right[other - 1]) {
    one--;
    other--;
  }
  const rests = [left.slice(start, one), right.slice(start, other)];
  if (rests.every((rest) => rest.length < 2)) return true;
  return rests[0].length === 2 && reversed(rests[0]) === rests[1];
}

/**
 * Tries a query of which nothing was found with the other keyboard, then with its mistakes put
 * right, then with both.
 * @param {string} text
 * @param {Found} plain what was found as it was typed
 * @param {(text: string, options?: object) => Promise<Found>} find
 * @param {boolean} isTyping whether the last word may be still without its end
 * @returns {Promise<Found>}
 */
export async function rescued(text, plain, find, isTyping) {
  const swapped = otherKeyboard(text);
  const corrections = [{ from: text.trim(), to: [swapped] }];
  if (!plain.isFound && /[\u0621-\u064A]/.test(swapped)) {
    const found = await find(swapped);
    if (found.counts.total > 0 && found.missing.length === 0) return { ...found, corrections };
  }
  const corrected = await find(text, { rescues: true, isTyping });
  if (corrected.isFound || !/[a-z]/.test(swapped)) return corrected;
  const last = await find(swapped, { rescues: true });
  return last.isFound ? { ...last, corrections } : plain;
}
