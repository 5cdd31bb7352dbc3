// The small archive that the tests search, as texts and as an engine over its index.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SearchEngine } from '../../Themes/default/client/engine.mjs';
import { Index } from '../../Themes/default/client/index.mjs';
import { DiskIndex } from './disk.mjs';

const fixtures = join(dirname(fileURLToPath(import.meta.url)), 'fixtures');

/** @type {{documents: any[], entities: any[]}} */
export const archive = JSON.parse(readFileSync(join(fixtures, 'archive.json'), 'utf8'));

export const newIndex = () => new DiskIndex(join(fixtures, 'index', 'search'));

export const newEngine = () => new SearchEngine(newIndex().load);

/** The index opened; opening it brings the table of letters and the stop words. */
export const index = async () => {
  const { load } = newIndex();
  return new Index(await load('manifest.js'), load);
};

/** @param {import('../../Themes/default/client/engine.mjs').Result} result */
export const idOf = (result) => archive.documents[result.document].id;
