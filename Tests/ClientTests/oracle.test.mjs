// A search that anyone can check by reading it, against the real one, on random queries.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import {
  base, isStopWord, readings, stem, tokenize,
} from '../../Themes/default/client/arabic.mjs';
import { sameMonth } from '../../Themes/default/client/dates.mjs';
import { CONSTANTS } from '../../Themes/default/client/ranking.mjs';
import { archive, index, newEngine } from './archive.mjs';

const opened = await index();
const months = [opened.table('months'), opened.table('hijriMonths')];

const QUERIES = Number(process.env.QUERIES ?? 2_000);
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

/** Random numbers that a seed repeats (mulberry32). */
function generator(state) {
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
}

const terms = (text) => tokenize(text).map((token) => token.term);
const texts = archive.documents.map(({ title, deck, captions, summary, body }) =>
  [title, deck ?? '', ...captions, ...summary, ...body].map(terms));
const words = texts.flat(2);

/** The other spellings that stand at each place of a text: عبد الله beside عبدالله. */
function besides(text) {
  return text.map((term, place) => {
    const next = text[place + 1] ?? '';
    const [, both, half] = /^([وفبلك]?(?:عبد(?=ال..)|ابو(?=...)))(.+)$/.exec(term) ?? [];
    if (both) return [both, half];
    const joins = /^[وفبلك]?(?:عبد|ابو)$/.test(term) && next.length > 2 &&
      (/ابو$/.test(term) || next.startsWith('ال'));
    return joins ? [term + next] : [];
  });
}

const spellings = new Map(texts.flat().map((text) => [text, besides(text)]));
const allWords = texts.map((all) => all.flatMap((text) => [...text, ...spellings.get(text).flat()]));
const counts = new Map();
for (const word of allWords.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
const count = (word) => counts.get(word) ?? 0;
const plurals = new Map(readFileSync(new URL('../Vectors/plurals.tsv', import.meta.url), 'utf8')
  .split('\n').map((line) => line.split('\t')).map(([word, stems]) => [word, stems]));

/** The base of a word of the archive: a particle goes where the rest is frequent enough. */
function archiveBase(word) {
  if (isStopWord(word) || base(word) !== word) return base(word);
  for (const [particles, factor] of [['وف', 1], ['بلك', 2]]) {
    const rest = word.slice(1);
    if (!particles.includes(word[0]) || rest.length < 3) continue;
    const share = rest.length > 3 ? 1 : factor;
    if (count(rest) === 0 || count(rest) < share * count(word)) continue;
    if (base(rest) !== rest) return base(rest);
    word = rest;
  }
  return word;
}

const bases = new Map([...counts.keys()].map((word) => [word, archiveBase(word)]));
/** A word stands under its own stem, and under those of its plural or singular. */
const stems = new Map([...bases].map(([word, itsBase]) =>
  [word, [stem(itsBase), ...(plurals.get(itsBase) ?? '').split(' ').filter(Boolean)]]));
const knownBases = new Set(bases.values());
const knownStems = new Set([...stems.values()].flat());
const [ABSENT] = terms('غائب');

/** The stems that a query's word stands for: its base's, and the base where its ending may be its own. */
function stemsAsked(term) {
  const asked = bases.has(term) ? bases.get(term)
    : readings(term).find((reading) => knownBases.has(reading)) ??
      readings(term).find((reading) => knownStems.has(stem(reading)));
  if (asked === undefined) return [];
  return /(ين|ون|ان|ات)$/.test(asked) ? [stem(asked), asked] : [stem(asked)];
}

const all = archive.documents.map((_, number) => number);
const stemsOf = allWords.map((all) => new Set(all.flatMap((word) => stems.get(word))));
const holdingWord = (term) => {
  const asked = stemsAsked(term);
  return all.filter((number) => asked.some((one) => stemsOf[number].has(one)));
};
const holdsPhrase = (text, phrase) => text.some((_, start) =>
  phrase.every((term, offset) =>
    text[start + offset] === term || (spellings.get(text)[start + offset] ?? []).includes(term)));
const holdingPhrase = (phrase) =>
  all.filter((number) => texts[number].some((text) => holdsPhrase(text, phrase)));

/** The documents that pass a filter, looked up in the archive's own description. */
const FILTERS = {
  source: (value) => ({ source }) => source === value,
  section: (value) => ({ section }) => section === value,
  person: (value) => (_, number) => archive.entities.some(({ key, aliases, documents }) =>
    key.startsWith('person/') && aliases.includes(value) && documents.includes(number)),
  from: ([first]) => ({ published }) => published && published[1] >= first,
  to: ([, last]) => ({ published }) => published && published[0] <= last,
  date: ([first, last]) => ({ published }) =>
    published && published[0] <= last && published[1] >= first,
  mentions: ([first, last]) => ({ mentionedDays }) =>
    mentionedDays.some(([start, end]) => start >= first && end <= last),
  title: (value) => (_, number) => terms(value).length > 1
    ? holdsPhrase(texts[number][0], terms(value))
    : stemsAsked(terms(value)[0]).some((one) =>
      [...texts[number][0], ...spellings.get(texts[number][0]).flat()]
        .some((word) => stems.get(word).includes(one))),
};
const filtered = ({ field, value }) =>
  all.filter((number) => FILTERS[field](value)(archive.documents[number], number));

/** The documents of a part: an alternative, a filter, a month, a phrase or a word. */
function holding(part) {
  if (part.either) return [...new Set(part.either.flatMap(holding))];
  if (part.field) return filtered(part);
  if (part.month) {
    const dated = ['date', 'mentions'].flatMap((field) => filtered({ field, value: part.month }));
    const lists = part.terms.map(holdingWord);
    return all.filter((number) =>
      dated.includes(number) || lists.every((list) => list.includes(number)));
  }
  return part.phrase ? holdingPhrase(part.terms) : holdingWord(part.terms[0]);
}

/** What the query, given as its parts, must list. */
function expected(parts) {
  const isFilter = (part) => part.field || part.either?.every(isFilter);
  const filters = parts.filter((part) => !part.negated && isFilter(part));
  const positive = parts.filter((part) => !part.negated && !isFilter(part));
  const isTelling = (part) => part.phrase || part.either || part.month || !isStopWord(part.terms[0]);
  const telling = positive.some(isTelling);
  const lists = positive
    .filter((part) => !telling || isTelling(part))
    .map((part) => ({ part, numbers: holding(part) }));
  const present = lists.filter(({ numbers }) => numbers.length > 0);
  const ruledOut = new Set(parts.filter((part) => part.negated).flatMap(holding));
  const allowed = filters.map((part) => new Set(holding(part)));
  const passes = (number) => !ruledOut.has(number) && allowed.every((set) => set.has(number));
  const inAll = (some) => all.filter((number) => some.every((list) => list.numbers.includes(number)));
  const isOpen = lists.length === 0 && filters.length > 0;
  const full = present.length > 0 || isOpen ? inAll(present).filter(passes) : [];
  // A phrase of a short query binds; in a long one its words may stand apart.
  const isWhole = lists.length <= CONSTANTS.meantWhole;
  const binding = inAll(present.filter(({ part }) => isWhole && part.phrase));
  const loose = (isWhole ? present : lists).map(({ part, numbers }) =>
    !isWhole && part.phrase ? part.terms.flatMap(holdingWord) : numbers);
  const partial = present.length === 0 ? [] : binding.filter((number) =>
    !full.includes(number) && passes(number) && loose.some((list) => list.includes(number)));
  return { full, partial, missing: lists.length - present.length };
}

const names = archive.entities.flatMap((entity) => entity.aliases.map(terms));
/** Whether a word could be taken for a name or a date, of which the plain search knows nothing. */
const mayBeName = (term) => /^\d\d?$|^(?:عام|العام|سنه|شهر)$/.test(term) || sameMonth(term, months).length > 0 || names.some((name) => term.endsWith(name[0].replace(/^ال/, '')));

const pick = (list, random) => list[random(list.length)];
const MONTHS = [
  [[18262, 18292], 'يناير 2020'], [[18262, 18292], '2020-01'], [[18322, 18352], 'آذار/مارس 2020'],
  [[18414, 18443], 'حزيران ٢٠٢٠'], [[18932, 18961], 'November 2021'],
];
const TIMES = [
  ...MONTHS, [[18262, 18627], '2020'], [[18628, 18992], '٢٠٢١'], [[17959, 17959], '2019-03-04'],
  [[], '"جمادى الأولى 1442"'],
];
const NAMES = {
  source: ['مصدر', 'source'], section: ['قسم', 'section'], person: ['شخص', 'person'],
  from: ['من', 'from'], to: ['إلى', 'to'], date: ['تاريخ', 'date'], mentions: ['ذكر', 'mentions'],
  title: ['عنوان', 'title'],
};
const VALUES = {
  source: ['بريد الشمال', 'مجلة المدى'], section: ['ثقافة', 'سياسة', 'اقتصاد'],
  person: ['سامي الراوي', 'الراوي'],
};

function randomFilter(random) {
  const field = pick(Object.keys(FILTERS), random);
  const name = pick(NAMES[field], random);
  if (VALUES[field]) {
    const value = pick(VALUES[field], random);
    return { field, value, written: `${name}:"${value}"` };
  }
  if (field === 'title') {
    const title = pick(texts, random)[0];
    const start = random(title.length);
    const value = title.slice(start, start + 1 + random(2)).join(' ') || ABSENT;
    return { field, value, written: `${name}:"${value}"` };
  }
  // The first of Jumada al-Ula 1442 was 16 December 2020; the month had thirty days.
  const [days, text] = pick(TIMES, random);
  const isHijri = text.startsWith('"');
  const value = isHijri ? [18612, 18641] : days;
  return { field, value, written: `${name}:${isHijri ? text : `"${text}"`}` };
}

function randomPart(random) {
  const negated = random(8) === 0;
  if (random(9) === 0) return { ...randomFilter(random), negated };
  if (random(8) === 0) {
    const [month, text] = pick(MONTHS, random);
    return { month, written: text, negated: false, terms: terms(text) };
  }
  if (random(4) === 0) {
    const text = texts[random(texts.length)].filter((one) => one.length > 1);
    const chosen = text[random(text.length)] ?? [ABSENT];
    const start = random(chosen.length);
    return { phrase: true, negated, terms: chosen.slice(start, start + 1 + random(3)) };
  }
  const prefixes = ['', '', '', 'ال', 'و', 'ب', 'وال', 'لل', 'ف', 'ك'];
  const suffixes = ['', '', '', 'ات', 'ه', 'ين', 'ها', 'ي'];
  const affixed = random(3) === 0;
  const word = words[random(words.length)];
  const [term] = terms(affixed
    ? prefixes[random(prefixes.length)] + word + suffixes[random(suffixes.length)] : word);
  return { phrase: false, negated, terms: [term ?? ABSENT] };
}

/** Some neighbours become alternatives. */
function withAlternatives(parts, random) {
  const [first, second, ...others] = parts;
  if (!second || first.negated || second.negated || random(4) > 0) return parts;
  return [{ either: [first, second], negated: false }, ...others];
}

const written = ({ phrase, negated, either, written: text, terms: itsTerms }) =>
  either ? either.map(written).join(' أو ') : text ? (negated ? '-' : '') + text : (negated ? '-' : '') + (phrase ? `"${itsTerms.join(' ')}"` : itsTerms.join(' '));

test(`random queries list what a plain search lists (SEED=${seed})`, async () => {
  const random = generator(seed);
  const engine = newEngine();
  let matched = 0;
  for (let index = 0; index < QUERIES; index++) {
    const parts = withAlternatives(
      // Of one to four parts, more often of few: those find something whatever the seed.
      Array.from({ length: 1 + random(1 + random(4)) }, () => randomPart(random))
        .filter((part) => part.phrase || part.negated || part.written || !mayBeName(part.terms[0])),
      random);
    const query = parts.map(written).join(' ');
    const outcome = await engine.search(query, { limit: all.length });
    const numbers = (isFull) => outcome.results.filter((result) => result.isFull === isFull)
      .map((result) => result.document).sort((a, b) => a - b);
    const wanted = expected(parts);
    if (outcome.total > 0) matched += 1;
    // What else may have been meant is not for the plain search to know.
    if (outcome.corrections.length > 0) {
      if (wanted.full.length > 0) assert.deepEqual(numbers(true), wanted.full, query);
      continue;
    }
    assert.deepEqual(numbers(true), wanted.full, `SEED=${seed}: ${query}`);
    assert.deepEqual(numbers(false), wanted.partial, `SEED=${seed}: ${query}`);
    assert.equal(outcome.missing.length, wanted.missing, `SEED=${seed}: ${query}`);
  }
  assert.ok(matched > QUERIES / 2, 'most queries find something');
});
