import assert from 'node:assert/strict';
import test from 'node:test';
import { tokenize } from '../../Themes/default/client/arabic.mjs';
import { highlighter, joined, snippet as cut } from '../../Themes/default/client/snippet.mjs';
import { index } from './archive.mjs';

await index();

const fold = (word) => tokenize(word)[0].term;
const snippet = (texts, highlighter) =>
  cut(texts, texts.map(highlighter));

/** A unit of a plan that holds words, as a dictionary would have found them. */
const word = (...forms) => ({
  kind: 'word', text: forms[0], units: [], meanings: [{
    matches: [{ forms: forms.map((form) => ({ text: fold(form) })), closeness: forms.map(() => 0) }],
  }],
});
const phrase = (...words) => ({
  kind: 'phrase', text: words.join(' '), units: [], meanings: words.map((term) => ({ term: fold(term), matches: [] })),
});
const name = (...spellings) => ({
  kind: 'name', text: spellings[0], meanings: [], units: [],
  aliases: [{ spellings: spellings.map((spelling) => spelling.split(' ').map(fold)) }],
});

const marked = (text, ...units) =>
  highlighter(units)(text).map(({ start, end }) => text.slice(start, end));

test('highlights cover the word as it stands, with its vowel signs and tatweel', () => {
  assert.deepEqual(
    marked('قالت المُدَرِّسَةُ في المدرســـة', word('المدرسة')), ['المُدَرِّسَةُ', 'المدرســـة']);
});

test('a phrase is highlighted only where it stands', () => {
  const text = 'الجار وبيته القديم و«الجارُ القديمُ»';
  const marks = highlighter([phrase('الجار', 'القديم')])(text);
  assert.deepEqual(joined(marks, text).map(({ start, end }) => text.slice(start, end)),
    ['الجارُ القديمُ']);
});

test('another spelling of a name is highlighted with the particles on it', () => {
  assert.deepEqual(
    marked('سافر لأميركا وللولايات المتحدة', name('أميركا', 'الولايات المتحدة')),
    ['لأميركا', 'وللولايات', 'المتحدة']);
});

test('the stretch with most of the query is chosen, whatever comes first', () => {
  const filler = Array(80).fill('حشو').join(' ');
  const texts = [`كتاب ${filler}`, `${filler} كتاب في مدينة ${filler}`];
  const { text, ranges } = snippet(texts, highlighter([word('كتاب'), word('مدينة')]));
  assert.deepEqual(ranges.map(({ start, end }) => text.slice(start, end)), ['كتاب', 'مدينة']);
  assert.match(text, /^… .* …$/);
  assert.ok(text.length < 260);
});

test('without a match the beginning is shown', () => {
  const shown = snippet(['أول الكلام', 'آخره'], highlighter([word('غائب')]));
  assert.deepEqual(shown, { text: 'أول الكلام', ranges: [] });
  assert.equal(snippet([], highlighter([])).text, '');
});

test('a snippet is cut between words, and never within a character', () => {
  const unbroken = '😀'.repeat(500);
  const { text } = snippet([unbroken], highlighter([]));
  assert.equal(text.isWellFormed?.() ?? true, true);
  assert.equal(/[\ud800-\udbff] …$/.test(text), false);
  const words = snippet([Array(200).fill('كلمة').join(' ')], highlighter([])).text;
  assert.equal(words.endsWith('كلمة …'), true);
});
