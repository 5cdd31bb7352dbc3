import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import { bundled, SCRIPT } from './bundle.mjs';

const shipped = readFileSync(SCRIPT, 'utf8');

test('the committed bundle is what the sources give', (context) => {
  const fresh = bundled();
  if (fresh === null) return context.skip('esbuild or terser is not installed');
  assert.ok(shipped === fresh, 'assets/search.js is not up to date');
});

test('the bundle is small, and does nothing that a strict policy forbids', () => {
  const { length } = gzipSync(shipped, { level: 6 });
  assert.ok(length <= 15_000, `${length} bytes`);
  assert.doesNotMatch(shipped, /\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML/);
  assert.doesNotMatch(shipped, /https?:\/\//);
});
