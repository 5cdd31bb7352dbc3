// What is done about words that the archive does not hold as typed: beginnings of words, and words
// with a mistake. Both are looked for among the archive's own words.
import { base, readings } from './arabic.mjs';
import { digitAt } from './bits.mjs';

/** The most words that a beginning, or a word with a mistake, may stand for. */
const MOST_COMPLETIONS = 24;
const MOST_CORRECTIONS = 6;
/** A mistake in a shorter word makes it another word too easily. */
const SHORTEST_CORRECTED = 4;

/**
 * @typedef {import('./dictionary.mjs').Entry} Entry
 * @typedef {import('./plan.mjs').Unit} Unit
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
    return new Map(await Promise.all(words.map(async ({ term }) => {
      const beginning = base(term);
      const known = (await this.#words('words', beginning)).filter(({ word }) =>
        word.startsWith(beginning));
      const best = known.sort(byFrequency).slice(0, MOST_COMPLETIONS).map(({ word }) => word);
      return /** @type {[string, Entry]} */ ([term, await this.#entry(term, best)]);
    })));
  }

  /**
   * What absent words may have been meant to be.
   * @param {Unit[]} missing
   * @returns {Promise<{from: string, to: string[], unit: Unit}[]>}
   */
  async corrections(missing) {
    const found = await Promise.all(missing.map(async (unit) => {
      if (unit.kind !== 'word') return [];
      const words = await this.#similar(unit.entry.term);
      if (words.length === 0) return [];
      const units = await Promise.all(words.map(async (word) => (
        /** @type {const} */ ({ kind: 'word', text: word, entry: await this.#entry(word, [word]) }))));
      const any = /** @type {Unit} */ ({ kind: 'any', text: unit.text, units });
      return [{ from: unit.text, to: words, unit: any }];
    }));
    return found.flat();
  }

  /**
   * The archive's words that are one mistake away, the likeliest first.
   * @param {string} term
   */
  async #similar(term) {
    const bases = readings(term).filter((reading) => reading.length >= SHORTEST_CORRECTED);
    const lists = await Promise.all(bases.map(async (wrong) => {
      // One of the two halves is without the mistake; with one letter between them, also where two
      // letters have changed places.
      const half = Math.min(Math.floor((wrong.length - 1) / 2), 3);
      const [begun, ended] = await Promise.all([
        this.#words('words', wrong.slice(0, half)),
        this.#words('endings', reversed(wrong.slice(-half))),
      ]);
      const all = [...begun, ...ended.map(({ word, step }) => ({ word: reversed(word), step }))];
      return all.filter(({ word }) => isOneMistakeAway(wrong, word)).sort(byFrequency);
    }));
    return [...new Set(lists.flat().map(({ word }) => word))].slice(0, MOST_CORRECTIONS);
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
