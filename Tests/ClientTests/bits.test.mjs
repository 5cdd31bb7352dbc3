import assert from 'node:assert/strict';
import test from 'node:test';
import { bitReader, prefixCode, risingNumbers } from '../../Themes/default/client/bits.mjs';

test('bits are read as the index writes them', () => {
  assert.equal(bitReader('#K').bits(9), 5);
  assert.deepEqual([['#', 0], ['C', 0], [';', 2], ['U', 2]].map(([text, lowBits]) =>
    bitReader(text).rice(lowBits)), [0, 1, 3, 9]);
  assert.deepEqual(['C', '3', ';', '+'].map((text) => bitReader(text).gamma()), [0, 1, 2, 3]);
});

test('distances add up', () => {
  assert.deepEqual([...risingNumbers('+;(^#')], [0, 3, 40]);
  assert.deepEqual([...risingNumbers('')], []);
});

test('a prefix code is told by its parts and how many codes of each length there are', () => {
  const code = prefixCode(['a c d', 1, 2]);
  const reader = bitReader('9');
  assert.deepEqual([0, 0, 0].map(() => code(reader)), ['a', 'c', 'd']);
});

test('text that breaks off or holds other characters ends and does not throw', () => {
  for (const text of ['_', '___', 'A', 'AAAAAAAA', 'ش', '\u{1F600}', 'A B', 'g', 'AB__']) {
    assert.ok(risingNumbers(text).length <= text.length * 6);
    prefixCode(['a b', 0, 1])(bitReader(text));
  }
});
