// What the index holds and where: the first file loaded.
import { analyserVersion, learnStopWords } from './arabic.mjs';
import { PrefixCode } from './bits.mjs';

const FORMAT = 3;

/** An index that this client was not made for. */
export class VersionError extends Error {
  constructor() {
    super('The search index is of another version');
    this.name = 'VersionError';
  }
}

/**
 * @typedef {{path: string, key: string}} File
 */

export class Manifest {
  #content;
  #frequentStems;

  /** @param {Record<string, any>} content */
  constructor(content) {
    if (content.format !== FORMAT || content.analyser !== analyserVersion) throw new VersionError();
    this.#content = content;
    learnStopWords(words(content.stopWords));
    const stems = words(content.frequentStems);
    this.#frequentStems = new Map(stems.map((stem, index) => [stem, index]));
    this.scheme = { code: new PrefixCode(content.code), impacts: content.impacts };
  }

  /** The names of the months, by calendar, month and spelling. */
  get months() {
    const { months, hijriMonths } = this.#content;
    return [months, hijriMonths].map((/** @type {string} */ names) =>
      names.split('|').map((month) => month.split('=')));
  }

  /** How many documents the archive has. */
  get documentCount() {
    return this.#content.documents;
  }

  /**
   * The files that hold a stem with its postings, and its positions, if the archive has any.
   * @param {string} stem
   * @returns {{terms: File, positions: File} | null}
   */
  shardsOf(stem) {
    const { termShards, shardsPerPositionShard } = this.#content;
    const place = this.#frequentStems.get(stem);
    if (place === undefined && termShards === 0) return null;
    const shard = place === undefined ? hash(stem) % termShards : termShards + place;
    const positions = Math.floor(shard / shardsPerPositionShard);
    return { terms: this.#file('terms', shard), positions: this.#file('positions', positions) };
  }

  /**
   * The file that holds what is filed under a key, if there is any.
   * @param {'sounds' | 'names'} kind
   * @param {string} key
   */
  hashed(kind, key) {
    const count = this.#content[kind === 'names' ? 'nameShards' : 'soundShards'];
    return count > 0 ? this.#file(kind, hash(key) % count) : null;
  }

  /**
   * The file of a facet's values, or of the days of publication (`days`).
   * @param {string} name
   * @returns {File | null}
   */
  facet(name) {
    const place = words(this.#content.facets).indexOf(name);
    return place < 0 ? null : this.#file('facets', place);
  }

  /**
   * The files of the stretches of time that begin between two days.
   * @param {number} first
   * @param {number} last
   * @returns {File[]}
   */
  mentions(first, last) {
    const days = words(this.#content.mentionsBoundaries).map(Number);
    return days.flatMap((day, shard) =>
      day <= last && !(days[shard + 1] <= first) ? [this.#file('mentions', shard)] : []);
  }

  /**
   * The files of plain words in which those that begin like a text may be.
   * @param {'words' | 'endings'} kind
   * @param {string} beginning
   * @returns {File[]}
   */
  wordShards(kind, beginning) {
    const boundaries = words(this.#content[`${kind}Boundaries`]);
    return boundaries.flatMap((boundary, shard) => {
      const next = boundaries[shard + 1];
      const isBehind = !boundary.startsWith(beginning) && !precedesOrEquals(boundary, beginning);
      const isBefore = next !== undefined && precedesOrEquals(next, beginning) && next !== beginning;
      return isBehind || isBefore ? [] : [this.#file(kind, shard)];
    });
  }

  /**
   * The shard that holds a document, and the document's place in it.
   * @param {number} document
   */
  documentShard(document) {
    const size = this.#content.documentsPerShard;
    return { ...this.#file('documents', Math.floor(document / size)), place: document % size };
  }

  /**
   * @param {string} parent
   * @param {number} shard
   * @returns {File}
   */
  #file(parent, shard) {
    const size = this.#content.shardsPerFolder;
    const folder = words(this.#content[`${parent}Folders`])[Math.floor(shard / size)];
    return { path: `${parent}/${folder}/${shard % size}.js`, key: `${parent}/${shard}` };
  }
}

/** @param {string} text */
const words = (text) => (text ? text.split(' ') : []);

/**
 * FNV-1a over code units.
 * @param {string} text
 */
function hash(text) {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/**
 * Compares by code points, as the index is sorted; `<=` would compare surrogates.
 * @param {string} left
 * @param {string} right
 */
function precedesOrEquals(left, right) {
  const ones = [...left];
  const others = [...right];
  for (let index = 0; index < ones.length; index++) {
    if (index >= others.length) return false;
    const difference = Number(ones[index].codePointAt(0)) - Number(others[index].codePointAt(0));
    if (difference !== 0) return difference < 0;
  }
  return true;
}
