// What the index holds and where: the first file loaded.
import { analyserVersion } from './arabic.mjs';

const FORMAT = 1;

/** An index that this client was not made for. */
export class VersionError extends Error {
  constructor() {
    super('The search index and this page belong to different versions of the site');
    this.name = 'VersionError';
  }
}

/**
 * @typedef {object} ManifestContent
 * @property {number} format
 * @property {number} analyser
 * @property {number} documents
 * @property {number} documentsPerShard
 * @property {number} shardsPerFolder
 * @property {string[]} fields
 * @property {number[]} averageLengths
 * @property {number[]} bodyLengths
 * @property {string[]} documentFolders
 * @property {string[]} termFolders
 * @property {string[]} termBoundaries
 */

export class Manifest {
  /** @param {ManifestContent} content */
  constructor(content) {
    if (content.format !== FORMAT || content.analyser !== analyserVersion) throw new VersionError();
    this.content = content;
  }

  /** How many documents the archive has. */
  get documentCount() {
    return this.content.documents;
  }

  /**
   * The shard that holds a stem, if the archive has any.
   * @param {string} stem
   * @returns {{path: string, key: string} | null}
   */
  termShard(stem) {
    const { termBoundaries: boundaries, termFolders } = this.content;
    let low = 0;
    let high = boundaries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (precedesOrEquals(boundaries[middle], stem)) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return null;
    return this.#file('terms', termFolders, low - 1, boundaries[low - 1]);
  }

  /**
   * The shard that holds a document, and the document's place in it.
   * @param {number} document
   */
  documentShard(document) {
    const { documentsPerShard: size, documentFolders } = this.content;
    const shard = Math.floor(document / size);
    const file = this.#file('documents', documentFolders, shard, String(shard * size));
    return { ...file, place: document % size };
  }

  /**
   * @param {string} parent
   * @param {string[]} folders
   * @param {number} shard
   * @param {string} key
   */
  #file(parent, folders, shard, key) {
    const size = this.content.shardsPerFolder;
    const folder = folders[Math.floor(shard / size)];
    return { path: `${parent}/${folder}/${shard % size}.js`, key: `${parent}/${key}` };
  }
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
