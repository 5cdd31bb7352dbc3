import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import * as arabic from '../../Themes/default/client/arabic.mjs';
import { index } from './archive.mjs';

await index();

/** The rows of a table in Tests/Vectors, every \uXXXX replaced by its code point. */
function rows(name) {
  const text = readFileSync(new URL(`../Vectors/${name}.tsv`, import.meta.url), 'utf8');
  const unescape = (cell) =>
    cell.replace(/\\u([0-9A-F]{4})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  const lines = text.split('\n').filter((line) => line && !line.startsWith('#'));
  assert.ok(lines.length > 20, `${name}.tsv is nearly empty`);
  return lines.map((line) => line.split('\t').map(unescape));
}

/** Runs a function over a table and compares all rows at once. */
function agrees(name, analyse) {
  for (const [input, expected, why] of rows(name)) {
    assert.equal(analyse(input), expected, `${name}.tsv: ${input}: ${why}`);
  }
}

const words = (text) => arabic.tokenize(text).map(({ term }) => term).join(' ');

test('a text falls into the words of the vector', () => {
  agrees('tokens', (text) =>
    arabic.tokenize(text).map((word) => `${text.slice(word.start, word.end)}=${word.term}`).join(' '),
  );
});

test('every code point of the Arabic and Latin blocks folds as the vector says', () => {
  for (const [name, , expected] of rows('codepoints')) {
    const letter = String.fromCharCode(parseInt(name.slice(2), 16));
    assert.equal(words(`ب${letter}ب`), expected, name);
  }
});

test('a word has the base of the vector', () => agrees('base', arabic.base));

test('a word has the readings of the vector', () => {
  agrees('readings', (word) => arabic.readings(word).join(' '));
});

test('a base has the stem of the vector', () => agrees('stem', arabic.stem));

test('a word is a particle where the vector says so', () => {
  agrees('stopwords', (word) => (arabic.isStopWord(word) ? 'yes' : 'no'));
});

test('the version is the one that Swift writes into an index', () => {
  const source = new URL('../../Sources/ArabicText/Analyser.swift', import.meta.url);
  const [, version] = readFileSync(source, 'utf8').match(/version = (\d+)/);
  assert.equal(arabic.analyserVersion, Number(version));
});

test('the preposition and the name stay two words', () => {
  assert.equal(words('على وعلى عَلَى علي عليّ أعلى'), 'على وعلى على علي علي اعلي');
});

test('half a surrogate pair separates and does not throw', () => {
  assert.equal(words('سوريا\uD83Dالعراق'), 'سوريا العراق');
});

test('text without an end to its marks, points or letters is read in one pass', () => {
  for (const unit of ['ً', 'أ.', '1,', 'ا', 'ي\u0654', 'ء', '١٬', '\u200F', 'و']) {
    const text = 'أ' + unit.repeat(100000);
    assert.ok(arabic.tokenize(text).length <= 100001);
    assert.ok(arabic.base(text).length <= text.length);
    assert.ok(arabic.stem(text).length <= text.length);
    assert.ok(arabic.readings(text).length >= 1);
  }
});

