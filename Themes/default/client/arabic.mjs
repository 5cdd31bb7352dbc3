/**
 * The analysis of Arabic words: the twin of the Swift module ArabicText, whose comments give the
 * reasons of every rule. Both pass Tests/Vectors; a change in one is a change in both.
 */

/** Changes whenever folding, tokenising or stemming does; index and client compare it. */
export const analyserVersion = 1;

// What a code unit is to a word, a character each: an Arabic letter, several in one, another letter, a
// digit, a combining mark, an invisible sign, what stands between thousands and hundreds, a point,
// and what separates words.
const [ARABIC, LIGATURE, LETTER, DIGIT, MARK, INVISIBLE, GROUPING, POINT, SEPARATOR] = 'ABLDM GP-';

/**
 * The words in a text of these characters. An abbreviation has single letters of one script with
 * points between; a number may have three digits behind what groups them; and what is invisible does
 * not end a word, but is none of it at its end.
 */
const WORD = new RegExp(/A[M ]*(?:PA(?![M ]*[ABLD])[M ]*)+|[AB][ABM ]*/.source +
  /|L[M ]*(?:PL(?![M ]*[ABLD])[M ]*)+|[LD](?:[LDM ]|(?<=D[M ]*)G(?=DDD(?!D)))*/.source, 'g');

const HAMZA_ABOVE = '\u0654';

/** Without the honorific phrases U+FDFA and U+FDFB, which stay symbols. */
const PRESENTATION_FORMS = /[\uFB50-\uFDF9\uFDFC-\uFDFF\uFE70-\uFEFC]/;

/** @type {[RegExp, string, ((letter: string) => string)?][]} Letters, what they are, their form */
let kinds = [];
/** @type {Set<string>} */
let stopWords = new Set();
/** What articles look like, what a suffix leaves of a base, and nouns that keep theirs. @type {RegExp[]} */
let [articles, suffixes, nouns] = [];
/** What is known of code units: what each is, and its form. @type {[string, string][]} */
const known = Array(0x10000);

/**
 * Takes in what the index brings of the analysis. All of one analyser's version bring the same.
 * @param {Record<string, string>} content of the manifest
 */
export function learn(content) {
  const [marks, invisible, arabic, cased, uncased, ...rows] = content.letters.split(' ');
  const any = (/** @type {string} */ ranges) => new RegExp(`[${ranges}]`);
  const mark = any(marks);
  const variants = new Map(rows.map((row) => row.split('=')).flatMap(([form, others]) =>
    [...others].map((letter) => [letter, form])));
  // Full width letters have compatibility decompositions only.
  const plain = (/** @type {string} */ letter) =>
    [...letter.toLowerCase().normalize(letter > '\uFF00' ? 'NFKD' : 'NFD')]
      .map((part) => (mark.test(part) ? '' : variants.get(part) ?? part)).join('');
  const nothing = () => '';
  kinds = [
    [/[ءئ]/, ARABIC], [/\u0654/, MARK], [mark, MARK, nothing], [any(invisible), INVISIBLE, nothing],
    // In all four rows of digits the last four bits are the digit.
    [/[0-9٠-٩۰-۹０-９]/, DIGIT, (digit) => String(digit.charCodeAt(0) & 15)],
    [any(arabic), ARABIC, plain], [any(cased), LETTER, plain], [any(uncased), LETTER],
    [/[,٬]/, GROUPING, nothing], [/\./, POINT, nothing],
  ];
  stopWords = new Set(content.stopWords.split(' '));
  [articles, suffixes, nouns] = [content.articles, content.suffixes, content.nouns].map((one) => new RegExp(one));
}

/**
 * Finds out what a letter is to a word and what it folds to.
 * @param {string} letter
 * @returns {[string, string]}
 */
function look(letter) {
  const letters = letter.normalize('NFKC').replace(/ /g, '');
  if (PRESENTATION_FORMS.test(letter) && letters !== letter) {
    // A presentation form is what the letters are that it stands for.
    const form = [...letters].map((one) => look(one)[1]).join('');
    return [form.length > 1 ? LIGATURE : form ? ARABIC : MARK, form];
  }
  const [, kind, form] = kinds.find(([set]) => set.test(letter)) ?? [null, SEPARATOR];
  return [kind, form ? form(letter) : letter];
}

/**
 * Puts the hamzas that stand above a letter of their own where they belong, and drops the others.
 * @param {string} word with U+0654 behind the letters that have one
 * @returns {string}
 */
const compose = (word) => word.replace(/ي\u0654/g, 'ئ').replace(/\u0654/g, '');

/**
 * Settles ء and ئ by the rest of the word.
 * @param {string} word folded but for these two
 * @returns {string}
 */
function settle(word) {
  const core = word.replace(/^(?:[وفبلك]|ال)+/, '').replace(/ء/g, '');
  const settled = word.replace(/ئ(?=و)/g, 'و').replace(/ئ/g, 'ي');
  return core.length > 2 ? settled.replace(/ء/g, '') : settled;
}

/** The length in folded UTF-8 bytes up to which a word counts. */
const LONGEST_TERM = 80;

/**
 * @typedef {object} Token one word of a text
 * @property {number} start where it begins in the text as it came, in UTF-16 code units
 * @property {number} end where it ends
 * @property {string} term its folded form
 */

/**
 * The words of a text, in order.
 * @param {string} text
 * @returns {Token[]}
 */
export function tokenize(text) {
  let kinds = '';
  for (let i = 0; i < text.length; i++) kinds += (known[text.charCodeAt(i)] ??= look(text[i]))[0];
  return [...kinds.matchAll(WORD)].flatMap(({ 0: run, index: start }) => {
    const end = start + run.trimEnd().length;
    let form = '';
    for (let i = start; i < end; i++) form += known[text.charCodeAt(i)][1];
    const isPreposition = /^[وف]?علي$/.test(form) && /ى[^ء-ي]*$/.test(text.slice(start, end));
    const term = isPreposition ? form.replace('ي', 'ى')
      : /[ءئ\u0654]/.test(form) ? settle(compose(form)) : form;
    return term.length > 26 && new TextEncoder().encode(term).length > LONGEST_TERM ? []
      : [{ start, end, term }];
  });
}

/**
 * The folded words of a text.
 * @param {string} text
 */
export const termsOf = (text) => tokenize(text).map(({ term }) => term);

/**
 * Whether a word is a particle that a free query can do without, alone or behind و or ف.
 * @param {string} folded
 * @returns {boolean}
 */
export const isStopWord = (folded) =>
  stopWords.has(folded) || (/^[وف]/.test(folded) && stopWords.has(folded.slice(1)));

/**
 * Takes the article family off a word.
 * @param {string} word
 * @returns {string} the word itself where it has none
 */
function withoutArticle(word) {
  const [prefix] = articles.exec(word) ?? [''];
  const rest = word.slice(prefix.length);
  if (/ال$/.test(prefix) && /^لهم?$/.test(rest)) return 'ال' + rest;
  if (/لل$/.test(prefix) && rest === 'ه') return 'الله';
  if (rest.length < 2) return word;
  return /^ال../.test(prefix && rest) ? rest.slice(2) : rest;
}

/**
 * A word without what belongs to the article family, or itself.
 * @param {string} folded
 * @returns {string}
 */
export const base = (folded) => (isStopWord(folded) ? folded : withoutArticle(folded));

/**
 * The readings of a word, the most literal first: as it is; without و or ف; without ب, ل or ك; the
 * article taken off each, and left on as well where few letters stand behind a chain.
 * @param {string} folded
 * @returns {string[]} at least one, each once; the archive's dictionary decides which is a word
 */
export function readings(folded) {
  if (isStopWord(folded)) return [folded];
  const unjoined = folded.replace(/^[وف](?=...)/, '');
  const bare = [folded, unjoined].map((word) => word.replace(/^[بلك](?=...)/, ''));
  const found = [];
  for (const word of [folded, unjoined, ...bare]) {
    found.push(withoutArticle(word));
    if (/^(?:و[بك]|فب|[وفبك])ال(?!لهم?$)..?.$/.test(word)) found.push(word);
  }
  return [...new Set(found)];
}

/**
 * A base without one suffix, the longest that leaves enough letters, or itself.
 * @param {string} base
 */
export const stem = (base) =>
  base.replace(suffixes, '$1$2$3$4') + (nouns.test(base) ? 'ه' : '');
