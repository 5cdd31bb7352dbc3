import assert from 'node:assert/strict';
import test from 'node:test';
import { SearchEngine } from '../../Themes/default/client/engine.mjs';
import { failure } from '../../Themes/default/client/shards.mjs';
import { idOf, newEngine, newIndex } from './archive.mjs';

const engine = newEngine();

/** The ids of the articles that hold the whole query, the best first. */
async function found(query, options = { limit: 100 }) {
  const { results } = await engine.search(query, options);
  return results.filter(({ isFull }) => isFull).map(idOf);
}

const LISTS = [
  ['the article and vowel signs do not matter', 'مدرسة', ['school']],
  ['hamza seats do not matter', 'المرفا', ['harbour']],
  ['a particle is tried against the archive', 'وبالمرفأ', ['harbour']],
  ['digits of any script are equal', '٧ nova', ['latin']],
  ['an abbreviation with points is one word', 'أ.ف.ب', ['latin']],
  ['all words must be there', 'بلاد واسعة', ['scattered']],
  ['stop words are passed over beside others', 'هذه المرفأ في', ['harbour']],
  ['captions are searched', 'زعتر', ['caption']],
  ['the whole of a long text is searched', 'الهدهد', ['long']],
  ['a phrase is found as written', '"الجار القديم"', ['phrase']],
  ['words of a phrase apart do not make it', '"بيته الجار"', []],
  ['a phrase does not run from one paragraph into the next', '"معا وحضر"', []],
  ['stop words count in a phrase', '"إلى الشمال"', ['scattered']],
  ['one quoted word is taken as written', '"وبثلجها"', ['snow']],
  ['a word is ruled out with a minus', 'القديم -المرفأ', ['phrase']],
  ['a phrase is ruled out too', 'القديم -"الجار القديم"', ['harbour']],
  ['a name lists those who hold it, then those who name it otherwise', 'جمهورية الثلج',
    ['snow', 'north']],
  ['words of a name scattered over an article do not make it', 'بلاد الشمال', ['north', 'snow']],
  ['a name is not stemmed, as its words are elsewhere', 'بلاد الشمال -واسعة', ['north', 'snow']],
  ['words are stemmed', 'بلاد باردة شمال', ['adjective']],
  ['a name of one word brings its other spellings', 'الراوي', ['sami', 'sameh']],
  ['a name bears particles', 'وللراوي', ['sami', 'sameh']],
  ['a quoted name is taken as written', '"أبو يوسف"', ['sameh']],
  ['a name in Latin letters is a spelling as well', 'afp', ['latin']],
];

for (const [what, query, ids] of LISTS) {
  test(`${what}: ${query}`, async () => assert.deepEqual(await found(query), ids));
}

test('a match in the title comes before one in the body', async () => {
  const ids = await found('رسالة');
  assert.equal(ids[0], 'phrase');
  assert.ok(ids.includes('sami'));
});

test('a word that is nowhere is named and dropped', async () => {
  const { results, missing, partial } = await engine.search('المرفأ قسطنطينية');
  assert.deepEqual(results.map(idOf), ['harbour']);
  assert.deepEqual(missing, ['قسطنطينية']);
  assert.equal(partial, 0);
});

test('where no document holds all words, those that hold some are marked as such', async () => {
  const { results, partial, total } = await engine.search('المرفأ زعتر');
  assert.equal(partial, 2);
  assert.equal(total, 0);
  assert.ok(results.every(({ isFull }) => !isFull));
  assert.deepEqual(results.map(idOf).sort(), ['caption', 'harbour']);
});

test('a phrase binds even among partial matches', async () => {
  const { results, partial } = await engine.search('"الجار القديم" زعتر');
  assert.deepEqual(results.map(idOf), ['phrase']);
  assert.equal(partial, 1);
});

test('articles with some of the words follow those with all', async () => {
  const { results, total, partial } = await engine.search('بلاد واسعة', { limit: 100 });
  assert.deepEqual(results.slice(0, total).map(idOf), ['scattered']);
  assert.ok(partial > 0 && results.length === total + partial);
  assert.ok(results.slice(total).every(({ isFull }) => !isFull));
});

test('what is only made from a name is told apart from the name, and shown when asked for', async () => {
  const query = 'بلاد الشمال';
  const { results, total, partial, related } = await engine.search(query, { limit: 100 });
  assert.deepEqual(results.map(idOf), ['north', 'snow']);
  assert.ok(related > 0 && partial === 0);
  const wide = (await engine.search(query, { related: true, limit: 100 })).results;
  assert.equal(wide.length, total + related);
  assert.ok(wide.slice(total).every(({ lacking }) => lacking.join() === query));
});

test('either of two words joined by OR is enough', async () => {
  for (const query of ['المرفأ أو زعتر', 'المرفأ OR زعتر', 'المرفأ | زعتر | قسطنطينية']) {
    assert.deepEqual((await found(query)).sort(), ['caption', 'harbour'], query);
  }
  assert.deepEqual(await found('أو المرفأ أو'), ['harbour']);
  assert.deepEqual(await found('"الجار القديم" أو زعتر -زعتر'), ['phrase']);
});

test('what is only ruled out finds nothing', async () => {
  assert.equal((await engine.search('-المرفأ')).total, 0);
});

test('entities that the query names are told', async () => {
  const { entities } = await engine.search('أبو يوسف في جمهورية الثلج');
  assert.deepEqual(entities.map(({ key }) => key), ['person/sami-alrawy', 'place/snow']);
});

test('a result brings what the page shows', async () => {
  const { results: [result] } = await engine.search('المرفأ');
  assert.equal(result.path, 'articles/harbour/index.html');
  assert.equal(result.date, '2019-03-04');
  assert.equal(result.dateLabel, '4 مارس 2019');
  assert.equal(result.source, 'بريد الشمال');
  assert.equal(result.section, 'اقتصاد');
  assert.deepEqual(
    result.titleRanges.map(({ start, end }) => result.title.slice(start, end)), ['المرفأ']);
  assert.match(result.snippet.text, /المرفأ/);
});

test('a hostile title comes back as the text it is', async () => {
  const { results: [result] } = await engine.search('constructor tostring');
  assert.equal(result.title, '<script>alert("1")</script> و__proto__');
  assert.equal(result.date, null);
});

// A word that stands twice in a title told too little of where the title ends.
test('a phrase in a title is found behind another place of its last word', async () => {
  assert.equal((await engine.search('عنوان:"1 script"')).total, 1);
  assert.equal((await engine.search('عنوان:"script 1"')).total, 0);
});

test('a document tells which inputs it stands for', async () => {
  const { results: [result] } = await engine.search('"الجار القديم"');
  assert.deepEqual(result.absorbed, ['phrase', 'phrase-copy']);
});

test('a longer list goes on where a shorter one ended', async () => {
  const all = await found('من', { limit: 100 });
  assert.ok(all.length > 15);
  for (const limit of [1, 7, 10, 15]) {
    const shorter = await found('من', { limit });
    assert.equal(shorter.length, limit);
    assert.deepEqual(all.slice(0, limit), shorter, `${limit}`);
  }
});

test('no more than three loads wait for each other', async () => {
  for (const query of ['المرفأ', 'وبالمرفأ زعتر', '"الجار القديم" الراوي -الشمال', 'من']) {
    const index = newIndex();
    await new SearchEngine(index.load).search(query);
    assert.ok(index.depth <= 3, `${query}: ${index.depth}`);
  }
});

test('titles that came with the words are shown before any document is loaded', async () => {
  const index = newIndex();
  const loaded = new Set();
  const waiting = new SearchEngine(async (path, key) => {
    const content = await index.load(path, key);
    loaded.add(path.split('/')[0]);
    return content;
  });
  const previews = [];
  const outcome = await waiting.search('المرفأ القديم', { preview: ({ results }) =>
    previews.push({ isEarly: !loaded.has('documents'), results }) });
  const [{ isEarly, results }] = previews;
  assert.ok(isEarly);
  const known = results.filter(({ path }) => path);
  assert.ok(known.length > 0);
  for (const { path, title, document } of known) {
    const whole = outcome.results.find((one) => one.document === document);
    assert.deepEqual([path, title], [whole.path, whole.title]);
  }
  assert.deepEqual(results.filter(({ path }) => !path).map(({ title }) => title),
    Array(results.length - known.length).fill('…'));
  assert.deepEqual(new Set(results.map(({ document }) => document)),
    new Set(outcome.results.map(({ document }) => document)));
});

test('a stale search ends without results and without further loads', async () => {
  const index = newIndex();
  const outcome = await new SearchEngine(index.load).search('المرفأ', { isStale: () => true });
  assert.equal(outcome, null);
  assert.equal(index.requests, 1);
});

test('a failed load is an error, and the same search succeeds later', async () => {
  const index = newIndex();
  let fails = true;
  const failing = new SearchEngine((path, key) =>
    fails ? Promise.reject(failure('Shard', path)) : index.load(path, key));
  await assert.rejects(failing.search('المرفأ'), { name: 'Shard' });
  fails = false;
  assert.equal((await failing.search('المرفأ')).total, 1);
});

for (const change of [{ format: 1 }, { analyser: -1 }]) {
  test(`an index of another version is refused: ${Object.keys(change)}`, async () => {
    const index = newIndex();
    const other = new SearchEngine(async (path, key) => {
      const content = await index.load(path, key);
      return path === 'manifest.js' ? { ...content, ...change } : content;
    });
    await assert.rejects(other.search('المرفأ'), { name: 'Version' });
  });
}

const ODD = [
  '', ' ', '"', '«', '»«', '-', '--', '""', '-"', '__proto__', 'constructor', 'toString',
  'hasOwnProperty', '<script>alert(1)</script>', '</script>', '%%', '%E0%A4%A', "' or 1=1 --", '\\',
  '\0', '\ud800', '\udc00', '😀', '\u202eنيتوب', '\u200f', 'من في إلى', 'ـــــ', 'ً', 'ﷺ', 'لله',
  'ا'.repeat(100_000), 'كلمة '.repeat(20_000), '"'.repeat(5_000), '- '.repeat(5_000),
  '«'.repeat(999) + 'المرفأ', 'a'.repeat(5_000), '((((', 'title:x', 'x*', '*', 'ا*', 'OR', 'أو أو', '| | |', '-OR', 'OR -المرفأ', '٠'.repeat(200),
];

for (const query of ODD) {
  test(`an odd query does no harm: ${JSON.stringify(query.slice(0, 24))}`, async () => {
    const start = performance.now();
    const outcome = await engine.search(query);
    assert.ok(outcome.results.length <= 10 &&
      outcome.total + outcome.partial >= outcome.results.length);
    assert.ok(performance.now() - start < 2_000);
  });
}
