// The index: what it holds and where, which its first file tells, and how to get at it.
import { analyserVersion, learn, termsOf } from './arabic.mjs';
import { prefixCode, risingNumbers } from './bits.mjs';

const FORMAT = 3;

export class Index {
  #content;
  #load;
  #large;

  /**
   * @param {Record<string, any>} content of the manifest
   * @param {import('./shards.mjs').Load} load
   */
  constructor(content, load) {
    if (content.format !== FORMAT || content.analyser !== analyserVersion) {
      throw Object.assign(Error('The index is not of this version'), { name: 'VersionError' });
    }
    learn(content.letters, content.stopWords);
    this.#content = content;
    this.#load = load;
    this.#large = risingNumbers(content.large);
    /** How many documents the archive has. */
    this.documentCount = content.count;
    /** How postings are written. */
    this.scheme = { symbol: prefixCode(content.code), impacts: content.impacts };
  }

  /** The names of the months, by calendar, month and spelling. */
  get months() {
    const { months, hijriMonths } = this.#content;
    return [months, hijriMonths].map((/** @type {string} */ names) =>
      names.split('|').map((month) => month.split('=')));
  }

  /** The filters by what a reader calls them, folded. @returns {Map<string, string>} */
  get fields() {
    return new Map(this.#rows('fields').flatMap(([field, ...names]) =>
      [field, ...names].map((name) => [termsOf(name)[0], field])));
  }

  /** What the keys of a Latin and of an Arabic keyboard type. @returns {string[]} */
  get keyboards() {
    return this.#content.keyboards.split(' ');
  }

  /** What letters of both scripts sound like: sounds and regular expressions. @returns {string[][]} */
  get spellings() {
    return this.#rows('spellings');
  }

  /** @param {string} member */
  #rows(member) {
    return this.#content[member].split(' ').map((/** @type {string} */ row) => row.split('='));
  }

  /**
   * What is filed under a key, if anything.
   * @param {'terms' | 'positions' | 'sounds' | 'names'} kind
   * @param {string} key
   * @returns {Promise<any[] | undefined>} the key and what follows it
   */
  async entry(kind, key) {
    const isStem = kind === 'terms' || kind === 'positions';
    const [count] = this.#content[isStem ? 'terms' : kind];
    const code = hash(key);
    const large = isStem ? this.#large.indexOf(code % 2 ** 16) : -1;
    const shard = large < 0 ? code % count : count + large;
    // Without any files there is nothing to divide by.
    const rows = Number.isNaN(shard) ? [] : await this.#file(
      kind, isStem && kind !== 'terms' ? Math.floor(shard / this.#content[kind][0]) : shard);
    return rows.find((/** @type {any[]} */ [one]) => one === key);
  }

  /**
   * The files of what lies in order between two ends.
   * @template {string | number} End
   * @param {'words' | 'endings' | 'mentions'} kind
   * @param {End} first
   * @param {End} last
   * @returns {Promise<any[]>}
   */
  between(kind, first, last) {
    /** @type {End[]} */
    const starts = this.#content[kind][0];
    return Promise.all(starts.flatMap((start, shard) =>
      start <= last && !(starts[shard + 1] <= first) ? [this.#file(kind, shard)] : []));
  }

  /**
   * The values of a facet, or the days of publication (`days`), if the archive has any.
   * @param {string} name
   */
  async facet(name) {
    const place = this.#content.facets[0].split(' ').indexOf(name);
    return place < 0 ? undefined : this.#file('facets', place);
  }

  /**
   * What is shown of a document.
   * @param {number} document
   * @returns {Promise<any[]>}
   */
  async document(document) {
    const [size] = this.#content.documents;
    return (await this.#file('documents', Math.floor(document / size)))[document % size];
  }

  /**
   * @param {string} kind
   * @param {number} shard
   * @returns {Promise<any>}
   */
  #file(kind, shard) {
    const { shardsPerFolder, [kind]: [, folders] } = this.#content;
    const folder = folders.split(' ')[Math.floor(shard / shardsPerFolder)];
    return this.#load(`${kind}/${folder}/${shard % shardsPerFolder}.js`, `${kind}/${shard}`);
  }
}

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
