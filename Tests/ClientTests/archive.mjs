// The small archive that the tests search, as texts and as an engine over its index.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SearchEngine } from '../../Themes/default/client/engine.mjs';
import { Manifest } from '../../Themes/default/client/manifest.mjs';
import { DiskIndex } from './disk.mjs';

const fixtures = join(dirname(fileURLToPath(import.meta.url)), 'fixtures');

/** @type {{documents: any[], entities: any[]}} */
export const archive = JSON.parse(readFileSync(join(fixtures, 'archive.json'), 'utf8'));

export const newIndex = () => new DiskIndex(join(fixtures, 'index', 'search'));

export const newEngine = () => new SearchEngine(newIndex().load);

/** What the index says of itself; reading it brings the stop words. */
export const manifest = async () => new Manifest(await newIndex().load('manifest.js'));

/** @param {import('../../Themes/default/client/engine.mjs').Result} result */
export const idOf = (result) => archive.documents[result.document].id;
