#!/usr/bin/env node
// Bundles the search client's modules into the script that ships (`make client`): esbuild joins them,
// terser makes them small.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const theme = join(dirname(fileURLToPath(import.meta.url)), '../../Themes/default');

/** Where the script ships. */
export const SCRIPT = join(theme, 'assets/search.js');

/**
 * The names that the index, the page and keys know. All others but the browser's own are known to
 * our modules alone, and become short ones.
 */
const FOREIGN_NAMES =
  'sitegenIndex format analyser letters stopWords articles suffixes nouns large codes impacts count shardsPerFolder search ' +
  'facet field filter query story csv json ris timeZone word list name bdi time ' +
  'preventScroll ArrowDown ArrowUp';

/** Names of our own although the browser has such, too: it is never asked for these here. */
const OWN_NAMES =
  'text kind element part unit units message forms results matches order label total to marks path ' +
  'links columns near entities archive scheme show update clear link toggle start end gamma weight table ' +
  'document filters offset group';

/**
 * The script as it ships.
 * @returns {string | null} `null` where esbuild or terser is not installed
 */
export function bundled() {
  try {
    const joined = execFileSync('esbuild', [
      join(theme, 'client/main.mjs'), '--bundle', '--format=iife', '--charset=utf8',
      '--target=es2022', '--log-level=warning',
      `--mangle-props=^(?:${OWN_NAMES.split(' ').join('|')})$`,
    ], { encoding: 'utf8' });
    // Nothing is declared twice, and one keyword is shorter than two.
    const plain = joined.replace(/\bconst /g, 'let ');
    const short = execFileSync('terser', [
      '--ecma', '2020', '--toplevel', '--mangle', '--mangle-props',
      `regex=/^[a-z]\\w/i,reserved=[${FOREIGN_NAMES.split(' ').join()}]`,
      '--compress', 'passes=4,unsafe,unsafe_arrows,unsafe_math,unsafe_methods,pure_getters,' +
        'keep_fargs=false,hoist_funs,booleans_as_integers',
      '--format', 'wrap_func_args=false',
    // Where Debian keeps what its own terser needs.
    ], { encoding: 'utf8', input: plain, env: { ...process.env, NODE_PATH: '/usr/share/nodejs' } });
    return short.replace(/\bconst /g, 'let ');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = bundled();
  if (text === null) throw new Error('esbuild or terser is not installed');
  writeFileSync(SCRIPT, text);
}
