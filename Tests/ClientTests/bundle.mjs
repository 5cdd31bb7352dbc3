#!/usr/bin/env node
// Bundles the search client's modules into the scripts that ship (`make client`).
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const theme = join(dirname(fileURLToPath(import.meta.url)), '../../Themes/default');

/** The scripts, each with the module it begins with. */
export const SCRIPTS = new Map([
  ['search.js', 'main.mjs'], ['search-more.js', 'more-main.mjs'],
]);

/**
 * The names that only our modules know, which may become short ones. What the index, the page or the
 * browser calls so must not be here.
 */
const OWN_NAMES =
  'absorbed addPositions aliases begun byteLength closeness columns correction corrections ' +
  'counts cut cutAfter cutBefore dateLabel detours documentCount documentShard entries ' +
  'exactly excluded forms hashed isDoubtful isExplaining isFound isInTitle isPlain ' +
  'isPrefix isStale isTyping isWide isYear lookUp lookUpBases lowBits marked marks matches ' +
  'missing negated ofValue offered ordered otherSpelling outcome partial period positions ' +
  'positionsOf postings prefixes prepare present proximity published quoted ranked rarity ' +
  'reach reasons related remark rescues saturated saturation scheme scores shardsOf ' +
  'showError showFilters showLoading snippet speakingOf spellings suggest sums terms ' +
  'tier titleRanges touched unit units wordShards worth writtenForms';

/**
 * The names that both scripts use for them.
 * @returns {Record<string, string>}
 */
const shortNames = () => Object.fromEntries(OWN_NAMES.split(' ').sort().map((name, number) =>
  [name, `_${number.toString(36)}`]));

/**
 * A script as it ships.
 * @param {string} module
 * @returns {string | null} `null` where esbuild is not installed
 */
export function bundled(module) {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  const names = join(folder, 'names.json');
  writeFileSync(names, JSON.stringify(shortNames()));
  try {
    return execFileSync('esbuild', [
      join(theme, 'client', module), '--bundle', '--format=iife', '--minify', '--charset=utf8',
      '--target=es2022', '--log-level=warning', '--external:./more.mjs', `--mangle-cache=${names}`,
      `--mangle-props=^(?:${OWN_NAMES.split(' ').join('|')})$`,
    ].filter((option) => module === 'main.mjs' || !option.startsWith('--external')),
    { encoding: 'utf8' });
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [script, module] of SCRIPTS) {
    const text = bundled(module);
    if (text === null) throw new Error('esbuild is not installed');
    writeFileSync(join(theme, 'assets', script), text);
  }
}
