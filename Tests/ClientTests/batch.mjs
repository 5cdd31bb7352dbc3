#!/usr/bin/env node
// Runs queries through the shipped client against the shards of a built site.
//
//   node Tests/ClientTests/batch.mjs SITE QUERIES.tsv [--limit 100]
//
// QUERIES.tsv has a line `id<tab>query` each. Standard output is a TREC run, tab-separated: query,
// Q0, article id, rank, score, tag. The score only states the rank, so that tools that sort by it
// keep the order. An article that stands for several inputs is printed under each of their ids.
// The last line of standard error is JSON: what a reader's browser loads, its caches empty before
// every query, from the manifest to the first ten results, as gzip -6 would send it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SearchEngine } from '../../Themes/default/client/engine.mjs';
import { DiskIndex } from './disk.mjs';

const FIRST_PAGE = 10;
const TAG = 'sitegen';

const { positionals: [site, queries], values } = parseArgs({
  allowPositionals: true, options: { limit: { type: 'string', default: '100' } },
});
const limit = Number(values.limit);
if (!site || !queries || !Number.isInteger(limit) || limit < 1) {
  console.error('usage: node batch.mjs SITE QUERIES.tsv [--limit N]');
  process.exit(64);
}

/** @param {string} text */
async function measure(text) {
  const index = new DiskIndex(join(site, 'search'));
  const engine = new SearchEngine(index.load);
  const start = performance.now();
  const shown = await engine.search(text, { limit: FIRST_PAGE, related: true });
  const cost = {
    bytes: index.bytes, requests: index.requests, depth: index.depth,
    milliseconds: performance.now() - start,
  };
  const all = limit > FIRST_PAGE ? await engine.search(text, { limit, related: true }) : shown;
  return { results: all?.results ?? [], cost };
}

/** @param {import('../../Themes/default/client/engine.mjs').Result} result */
function idsOf({ path, absorbed }) {
  return absorbed.length > 0 ? absorbed : [path.split('/').slice(-2)[0]];
}

/**
 * @param {number[]} numbers
 * @param {number} share
 */
function quantile(numbers, share) {
  const sorted = [...numbers].sort((left, right) => left - right);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0;
}

const costs = [];
for (const line of (await readFile(queries, 'utf8')).split('\n')) {
  const [id, text] = line.replace(/\r$/, '').split('\t');
  if (!text) continue;
  const { results, cost } = await measure(text);
  costs.push(cost);
  const ids = [...new Set(results.flatMap(idsOf))].slice(0, limit);
  const run = ids.map((article, place) =>
    [id, 'Q0', article, place + 1, limit - place, TAG].join('\t') + '\n');
  process.stdout.write(run.join(''));
}
console.error(JSON.stringify({
  queries: costs.length,
  bytesMedian: quantile(costs.map((cost) => cost.bytes), 0.5),
  bytesP95: quantile(costs.map((cost) => cost.bytes), 0.95),
  requestsMedian: quantile(costs.map((cost) => cost.requests), 0.5),
  depthMax: Math.max(0, ...costs.map((cost) => cost.depth)),
  msMedian: Math.round(quantile(costs.map((cost) => cost.milliseconds), 0.5) * 10) / 10,
}));
