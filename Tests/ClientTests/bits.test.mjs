import assert from 'node:assert/strict';
import test from 'node:test';
import { bitReader, prefixCode, risingNumbers } from '../../Themes/default/client/bits.mjs';

test('bits are read as the index writes them', () => {
  assert.equal(bitReader('Ao').bits(9), 5);
  assert.deepEqual([['A', 0], ['g', 0], ['Y', 2], ['y', 2]].map(([text, lowBits]) =>
    bitReader(text).rice(lowBits)), [0, 1, 3, 9]);
  assert.deepEqual(['g', 'Q', 'Y', 'I'].map((text) => bitReader(text).gamma()), [0, 1, 2, 3]);
});

test('distances add up', () => {
  assert.deepEqual([...risingNumbers('IYF6A')], [0, 3, 40]);
  assert.deepEqual([...risingNumbers('')], []);
});

test('a prefix code is told by its codes, each behind a one', () => {
  const code = prefixCode([0b10, 1, 0b110, 0b111]);
  const reader = bitReader('W');
  assert.deepEqual([0, 0, 0].map(() => code(reader)), [0, 2, 3]);
});

test('text that breaks off or holds other characters ends and does not throw', () => {
  for (const text of ['_', '___', 'A', 'AAAAAAAA', 'ش', '\u{1F600}', 'A B', 'g', 'AB__']) {
    assert.ok(risingNumbers(text).length <= text.length * 6);
    prefixCode([0b10, 1])(bitReader(text));
  }
});
