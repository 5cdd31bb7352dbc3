// A search that anyone can check by reading it, against the real one, on random queries.
import assert from 'node:assert/strict';
import test from 'node:test';
import {
  base, isStopWord, readings, stem, tokenize,
} from '../../Themes/default/client/arabic.mjs';
import { archive, newEngine } from './archive.mjs';

const QUERIES = 1_500;
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
const counts = new Map();
for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
const count = (word) => counts.get(word) ?? 0;

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
const stems = new Map([...bases].map(([word, itsBase]) => [word, stem(itsBase)]));
const knownBases = new Set(bases.values());
const knownStems = new Set(stems.values());
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
const stemsOf = texts.map((text) => new Set(text.flat().map((word) => stems.get(word))));
const holdingWord = (term) => {
  const asked = stemsAsked(term);
  return all.filter((number) => asked.some((one) => stemsOf[number].has(one)));
};
const holdingPhrase = (phrase) =>
  all.filter((number) => texts[number].some((text) =>
    text.some((_, start) => phrase.every((term, offset) => text[start + offset] === term))));

/** What the query, given as its parts, must list. */
function expected(parts) {
  const positive = parts.filter((part) => !part.negated);
  const isTelling = (part) => part.phrase || part.either || !isStopWord(part.terms[0]);
  const telling = positive.some(isTelling);
  const documents = (part) =>
    part.either ? all.filter((number) => part.either.some((one) => documents(one).includes(number)))
    : part.phrase ? holdingPhrase(part.terms) : holdingWord(part.terms[0]);
  const lists = positive
    .filter((part) => !telling || isTelling(part))
    .map((part) => ({ part, numbers: documents(part) }));
  const present = lists.filter(({ numbers }) => numbers.length > 0);
  const ruledOut = new Set(parts.filter((part) => part.negated).flatMap(documents));
  const inAll = (some) => all.filter((number) => some.every((list) => list.numbers.includes(number)));
  const full = present.length > 0 ? inAll(present).filter((number) => !ruledOut.has(number)) : [];
  const binding = present.some(({ part }) => part.phrase)
    ? inAll(present.filter(({ part }) => part.phrase)) : all;
  const partial = binding.filter((number) => !full.includes(number) && !ruledOut.has(number) &&
    present.some((list) => list.numbers.includes(number)));
  return { full, partial, missing: lists.length - present.length };
}

const names = archive.entities.flatMap((entity) => entity.aliases.map(terms));
/** Whether a part could be taken for a name, which the plain search knows nothing of. */
const mayBeName = (term) => names.some((name) => term.endsWith(name[0].replace(/^ال/, '')));

function randomPart(random) {
  const negated = random(8) === 0;
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

const written = ({ phrase, negated, either, terms: itsTerms }) =>
  either ? either.map(written).join(' أو ') : (negated ? '-' : '') + (phrase ? `"${itsTerms.join(' ')}"` : itsTerms.join(' '));

test(`random queries list what a plain search lists (SEED=${seed})`, async () => {
  const random = generator(seed);
  const engine = newEngine();
  let matched = 0;
  for (let index = 0; index < QUERIES; index++) {
    const parts = withAlternatives(
      Array.from({ length: 1 + random(4) }, () => randomPart(random))
        .filter((part) => part.phrase || part.negated || !mayBeName(part.terms[0])), random);
    const query = parts.map(written).join(' ');
    const outcome = await engine.search(query, { limit: all.length });
    // Corrections are of words that are nowhere, and so not for the plain search to know.
    if (outcome.corrections.length > 0) outcome.results = [];
    const numbers = (tier) => outcome.results.filter((result) => result.tier === tier)
      .map((result) => result.document).sort((a, b) => a - b);
    const wanted = expected(parts);
    assert.deepEqual(numbers('full'), wanted.full, `SEED=${seed}: ${query}`);
    assert.deepEqual(numbers('partial'), wanted.partial, `SEED=${seed}: ${query}`);
    assert.equal(outcome.missing.length, wanted.missing, `SEED=${seed}: ${query}`);
    if (outcome.total > 0) matched += 1;
  }
  assert.ok(matched > QUERIES / 2, 'most queries find something');
});
