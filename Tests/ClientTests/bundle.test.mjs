import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const theme = join(dirname(fileURLToPath(import.meta.url)), '../../Themes/default');
const bundle = join(theme, 'assets/search.js');

function bundled() {
  try {
    return execFileSync('esbuild', [
      join(theme, 'client/main.mjs'), '--bundle', '--format=iife', '--minify', '--charset=utf8',
      '--target=es2020', '--log-level=warning',
    ], { encoding: 'utf8' });
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

test('the committed bundle is what the sources give', (context) => {
  const fresh = bundled();
  if (fresh === null) return context.skip('esbuild is not installed');
  assert.ok(readFileSync(bundle, 'utf8') === fresh, 'assets/search.js is not up to date');
});

test('the bundle is small, and does nothing that a strict policy forbids', () => {
  const text = readFileSync(bundle, 'utf8');
  assert.ok(gzipSync(text, { level: 6 }).length <= 15_000);
  assert.doesNotMatch(text, /\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML/);
  assert.doesNotMatch(text, /https?:\/\//);
});
