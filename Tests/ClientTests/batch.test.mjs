import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** Runs batch.mjs over the fixture. */
function batch(queries, ...options) {
  const folder = mkdtempSync(join(tmpdir(), 'batch-'));
  const file = join(folder, 'queries.tsv');
  writeFileSync(file, queries);
  const site = join(here, 'fixtures/index');
  const run = spawnSync(process.execPath, [join(here, 'batch.mjs'), site, file, ...options],
    { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return run;
}

test('a run has a line for each result, and an article under every id it absorbed', () => {
  const { stdout, status } = batch('q1\t"الجار القديم"\nq2\tقسطنطينية\nq3\tجمهورية الثلج\n');
  assert.equal(status, 0);
  assert.equal(stdout, [
    'q1\tQ0\tphrase\t1\t100\tsitegen', 'q1\tQ0\tphrase-copy\t2\t99\tsitegen',
    'q3\tQ0\tsnow\t1\t100\tsitegen', 'q3\tQ0\tnorth\t2\t99\tsitegen', '',
  ].join('\n'));
});

test('the limit counts lines', () => {
  const lines = (limit) => batch('q\tمن\r\n', '--limit', String(limit)).stdout.trim().split('\n');
  assert.equal(lines(3).length, 3);
  assert.equal(lines(15).length, 15);
  assert.deepEqual(lines(15).slice(0, 3).map((line) => line.split('\t')[2]),
    lines(3).map((line) => line.split('\t')[2]));
});

test('the last line of the errors is the cost', () => {
  const cost = JSON.parse(batch('a\tالمرفأ\nb\tمن\n').stderr.trim().split('\n').at(-1));
  assert.deepEqual(Object.keys(cost),
    ['queries', 'bytesMedian', 'bytesP95', 'requestsMedian', 'depthMax', 'msMedian']);
  assert.equal(cost.queries, 2);
  assert.equal(cost.depthMax, 3);
  assert.ok(cost.bytesMedian > 500 && cost.bytesP95 >= cost.bytesMedian);
});

test('wrong arguments are an error', () => {
  assert.equal(batch('', '--limit', 'many').status, 64);
});
