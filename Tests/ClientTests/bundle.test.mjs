import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import { bundled, SCRIPTS } from './bundle.mjs';

const shipped = (script) =>
  readFileSync(new URL(`../../Themes/default/assets/${script}`, import.meta.url), 'utf8');

test('the committed bundle is what the sources give', (context) => {
  for (const [script, module] of SCRIPTS) {
    const fresh = bundled(module);
    if (fresh === null) return context.skip('esbuild is not installed');
    assert.ok(shipped(script) === fresh, `assets/${script} is not up to date`);
  }
});

test('the bundle is small, and does nothing that a strict policy forbids', () => {
  const text = shipped('search.js');
  assert.ok(gzipSync(text, { level: 6 }).length <= 15_000);
  assert.doesNotMatch(text, /\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML/);
  assert.doesNotMatch(text, /https?:\/\//);
});
