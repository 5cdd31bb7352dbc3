// Loads an index from disk, and keeps account of what that would cost a reader.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { contentOf, failure } from '../../Themes/default/client/shards.mjs';

export class DiskIndex {
  #folder;
  /** @type {{path: string, resolve: (content: any) => void, reject: (error: Error) => void}[]} */
  #asked = [];

  /** @param {string} folder the index: `public/search` */
  constructor(folder) {
    this.#folder = folder;
    this.bytes = 0;
    this.requests = 0;
    this.depth = 0;
    this.load = this.load.bind(this);
  }

  /**
   * Answers everything asked for in one go together: whatever is asked for later had to wait for
   * an answer, and so the number of goes is the longest chain of loads.
   * @type {import('../../Themes/default/client/shards.mjs').Load}
   */
  load(path) {
    return new Promise((resolve, reject) => {
      this.#asked.push({ path, resolve, reject });
      if (this.#asked.length === 1) setImmediate(() => this.#answer());
    });
  }

  async #answer() {
    const asked = this.#asked;
    this.#asked = [];
    this.depth += 1;
    this.requests += asked.length;
    const files = await Promise.all(asked.map(async (request) => ({
      ...request, bytes: await readFile(join(this.#folder, request.path)).catch(() => null),
    })));
    for (const { path, bytes, resolve, reject } of files) {
      if (!bytes) {
        reject(failure('Shard', path));
        continue;
      }
      this.bytes += gzipSync(bytes, { level: 6 }).length;
      resolve(contentOf(bytes.toString('utf8')));
    }
  }
}
