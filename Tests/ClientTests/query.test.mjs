import assert from 'node:assert/strict';
import test from 'node:test';
import { MAXIMUM_WORDS, parse as parsed } from '../../Themes/default/client/query.mjs';
import { index } from './archive.mjs';

const language = await index();
const parse = (query) => parsed(query, language);

/** A tree in short: words as they are, phrases in quotes, what is ruled out with a minus. */
function shape(node) {
  switch (node.kind) {
    case 'word': return node.terms[0];
    case 'phrase': return `"${node.terms.join(' ')}"`;
    case 'not': return `-${shape(node.parts[0])}`;
    case 'all': return node.parts.map(shape).join(' | ');
  }
}

const CASES = [
  ['', ''],
  ['   ', ''],
  ['كتاب مدينة', 'كتاب | مدينه'],
  ['"الجار القديم" رسالة', '"الجار القديم" | رساله'],
  ['«الجار القديم»', '"الجار القديم"'],
  ['“الجار” ‹القديم› „الدار“', '"الجار" | "القديم" | "الدار"'],
  ['بـ«الجار القديم»', 'ب | "الجار القديم"'],
  ['"الجار القديم', '"الجار القديم"'],
  ['الجار القديم"', 'الجار | القديم'],
  ['"" «» "', ''],
  ['كتاب -مدينة', 'كتاب | -مدينه'],
  ['كتاب −"الجار القديم"', 'كتاب | -"الجار القديم"'],
  ['كتاب -', 'كتاب'],
  ['-', ''],
  ['--كتاب', '-كتاب'],
  ['كوفيد-19', 'كوفيد | 19'],
  ['-كوفيد-19', '-"كوفيد 19"'],
  ['\u200f-كتاب\u200f', '-كتاب'],
  ['٢٠٢٤', '2024'],
  ['<script>alert(1)</script>', 'script | alert | 1 | script'],
  ['__proto__ constructor', 'proto | constructor'],
  ['😀 ؟!، ـــ', ''],
  ['\ud800', ''],
  ['ملاحظة:كتاب "a"-b', 'ملاحظه | كتاب | "a" | b'],
];

for (const [query, expected] of CASES) {
  test(`the query ${JSON.stringify(query)} is ${expected || 'empty'}`, () => {
    assert.equal(shape(parse(query)), expected);
  });
}

test('a long query is cut and says so', () => {
  const tree = parse(Array.from({ length: 10_000 }, (_, index) => `كلمة${index}`).join(' '));
  assert.equal(tree.parts.length <= MAXIMUM_WORDS, true);
  assert.equal(tree.cut, true);
  assert.equal(parse('كلمة').cut, false);
});
