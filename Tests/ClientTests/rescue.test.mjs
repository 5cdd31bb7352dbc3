import assert from 'node:assert/strict';
import test from 'node:test';
import { isOneMistakeAway } from '../../Themes/default/client/mistakes.mjs';
import { idOf, newEngine } from './archive.mjs';

for (const [left, right, wanted] of [
  ['مرفا', 'مرفا', false], ['مرفا', 'مرف', true], ['مرفا', 'مرفاا', true], ['مرفا', 'مرقا', true],
  ['مرفا', 'مفرا', true], ['مرفا', 'مفار', false], ['سودان', 'سوادن', true], ['مرفا', 'م', false],
  ['ab', 'ba', true], ['abc', 'bca', false], ['', 'ا', true],
]) {
  test(`${left} and ${right} are ${wanted ? '' : 'not '}one mistake apart`, () => {
    assert.equal(isOneMistakeAway(left, right), wanted);
    assert.equal(isOneMistakeAway(right, left), wanted);
  });
}

for (const [query, id] of [
  ['لامرفأ', 'harbour'], ['المفرأ', 'harbour'], ['زعرت', 'caption'],
  ['زغتر', 'caption'], ['الهدده', 'long'],
]) {
  test(`a word with a mistake finds the one that was meant: ${query}`, async () => {
    const { results, corrections, missing } = await newEngine().search(query);
    assert.ok(results.map(idOf).includes(id));
    assert.equal(corrections.length, 1);
    assert.deepEqual(missing, [query]);
  });
}

test('a guess of which nothing is there brings no article: what was typed is one', async () => {
  const { results } = await newEngine().search('alrawy');
  assert.ok(results.length > 0 && results.every(({ marked }) => marked.length > 0));
});

test('nothing is corrected beside words that are there', async () => {
  const { results, corrections, missing } = await newEngine().search('المرفأ زغتر');
  assert.deepEqual(results.map(idOf), ['harbour']);
  assert.deepEqual(corrections, []);
  assert.deepEqual(missing, ['زغتر']);
});

test('the beginning of a word stands for all words that begin so', async () => {
  const engine = newEngine();
  for (const query of ['المرف*', 'مرف*', 'زعت* أو مرف*']) {
    const { results, total } = await engine.search(query);
    assert.ok(results.slice(0, total).map(idOf).includes('harbour'), query);
  }
  assert.equal((await engine.search('قسطن*')).total, 0);
});
