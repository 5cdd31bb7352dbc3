// The index: what it holds and where, which its first file tells, and how to get at it.
import { analyserVersion, learn } from './arabic.mjs';
import { prefixCode, risingNumbers } from './bits.mjs';
import { failure } from './shards.mjs';

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
      throw failure('Version', content.format);
    }
    learn(content);
    this.#content = content;
    this.#load = load;
    this.#large = risingNumbers(content.large);
    /** How many documents the archive has. */
    this.documentCount = content.count;
    /**
     * How the words of a stem are written: the codes of parts of words, of symbols where there is one
     * word, and by four kinds of lists those of symbols and of steps.
     */
    this.codes = content.codes.map(prefixCode);
    /**
     * What came with words of the documents likely to be shown for them: pages and titles, by document.
     * @type {Map<number, string[]>}
     */
    this.titles = new Map();
  }

  /**
   * A table of what words mean in queries (INDEX-FORMAT.md): rows of names.
   * @param {'fields' | 'months' | 'hijriMonths' | 'keyboards' | 'respellings' | 'variants' |
   *   'spellings'} name
   * @returns {string[][]}
   */
  table(name) {
    return this.#content[name].split(' ').map((/** @type {string} */ row) =>
      row.replace(/_/g, ' ').split('='));
  }

  /**
   * What is filed under a key, if anything.
   * @param {'positions' | 'sounds' | 'names'} kind
   * @param {string} key
   * @returns {Promise<any[] | undefined>} the key and what follows it
   */
  async entry(kind, key) {
    return rowOf(await this.fileFor(kind, key), key);
  }

  /**
   * The file in which something is filed under a key.
   * @param {'terms' | 'positions' | 'sounds' | 'names'} kind
   * @param {string} key
   * @returns {Promise<any[]>}
   */
  async fileFor(kind, key) {
    const isStem = kind === 'terms' || kind === 'positions';
    const count = this.#tell(isStem ? 'terms' : kind);
    const code = hash(key);
    const large = isStem ? this.#large.indexOf(code % 2 ** 16) : -1;
    const shard = large < 0 ? hash(isStem ? core(key) : key) % count : count + large;
    return this.#file(kind, kind === 'positions' ? Math.floor(shard / this.#tell(kind)) : shard);
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
    const starts = this.#tell(kind);
    return Promise.all(starts.flatMap((start, shard) =>
      start <= last && !(starts[shard + 1] <= first) ? [this.#file(kind, shard)] : []));
  }

  /**
   * The values of a facet, or the days of publication (`days`), if the archive has any.
   * @param {string} name
   */
  async facetFile(name) {
    const place = this.#tell('facets').split(' ').indexOf(name);
    return place < 0 ? undefined : this.#file('facets', place);
  }

  /**
   * What is shown of a document.
   * @param {number} document
   * @returns {Promise<any[]>}
   */
  async document(document) {
    const size = this.#tell('documents');
    return (await this.#file('documents', Math.floor(document / size)))[document % size];
  }

  /** What tells which file of a kind is needed. @param {string} kind */
  #tell(kind) {
    return this.#content[kind][0];
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
 * Of rows that begin with a key the one of a certain key.
 * @param {any[]} rows
 * @param {string} key
 */
export const rowOf = (rows, key) => rows.find(([one]) => one === key);

/**
 * What all readings of a word have in common: a stem without the letters at its ends that may be
 * particles or an ending.
 * @param {string} stem
 */
const core = (stem) => stem.replace(/^[وفبلك]+(?=..)|[يوا]ن$|ات$/g, '');

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
