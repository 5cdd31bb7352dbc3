import assert from 'node:assert/strict';
import test from 'node:test';
import { NumberReader, risingNumbers } from '../../Themes/default/client/numbers.mjs';

test('numbers are read as the index writes them', () => {
  const reader = new NumberReader('ABfhAhB_fhgA__f');
  const numbers = [];
  while (!reader.atEnd) numbers.push(reader.number());
  assert.deepEqual(numbers, [0, 1, 31, 32, 33, 1023, 1024, 32767]);
});

test('distances add up', () => {
  assert.deepEqual([...risingNumbers('ADhF')], [0, 3, 40]);
  assert.deepEqual([...risingNumbers('')], []);
});

test('text that breaks off or holds other characters ends and does not throw', () => {
  for (const text of ['_', '___', 'ش', '\u{1F600}', 'A B']) {
    assert.ok(risingNumbers(text).length <= text.length);
  }
});
