/**
 * The analysis of Arabic words: the twin of the Swift module ArabicText, whose comments give the
 * reasons of every rule. Both pass Tests/Vectors; a change in one is a change in both.
 */

/** Changes whenever folding, tokenising or stemming does; index and client compare it. */
export const analyserVersion = 1;

// What a code unit is to a word.
const KNOWN = 1;
const WORD = 2;
const ARABIC = 4;
const DIGIT = 8;
const UNSETTLED = 16;
const MARK = 32;
const INVISIBLE = 64;
const GROUPING = 128;
const TRANSPARENT = MARK | INVISIBLE;

const POINT = 46;
const HAMZA_ABOVE = '\u0654';

/** Without the honorific phrases U+FDFA and U+FDFB, which stay symbols. */
const PRESENTATION_FORMS = /[\uFB50-\uFDF9\uFDFC-\uFDFF\uFE70-\uFEFC]/;

/** @typedef {[RegExp, number, ((letter: string) => string)?]} Kind letters, what they are, their form */

/** @type {Kind[]} The first that fits a letter counts. */
let kinds = [];
/** @type {Set<string>} */
let stopWords = new Set();

const flagsOf = new Uint8Array(0x10000);
/** @type {string[]} */
const formOf = [];

/**
 * Takes in what the index brings of the analysis. All of one analyser's version bring the same.
 * @param {string} letters what letters are to a word (INDEX-FORMAT.md, "Letters")
 * @param {string} particles those that a free query can do without, folded
 */
export function learn(letters, particles) {
  const [marks, invisible, blanks, arabic, cased, uncased, ...rows] = letters.split(' ');
  const any = (/** @type {string} */ ranges) =>
    new RegExp(`[${ranges.replace(/(.)(.)/gs, '$1-$2')}]`);
  const mark = any(marks);
  const variants = new Map(rows.map((row) => row.split('=')).flatMap(([form, others]) =>
    [...others].map((letter) => [letter, form])));
  // Full width letters have compatibility decompositions only.
  const plain = (/** @type {string} */ letter) =>
    [...letter.toLowerCase().normalize(letter > '\uFF00' ? 'NFKD' : 'NFD')]
      .map((part) => (mark.test(part) ? '' : variants.get(part) ?? part)).join('');
  const nothing = () => '';
  kinds = [
    [/[ءئ]/, WORD | ARABIC | UNSETTLED], [any(blanks), 0, () => ' '],
    [/\u0654/, MARK | UNSETTLED, nothing], [mark, MARK, nothing], [any(invisible), INVISIBLE, nothing],
    // In all four rows of digits the last four bits are the digit.
    [/[0-9٠-٩۰-۹０-９]/, WORD | DIGIT, (digit) => String(digit.charCodeAt(0) & 15)],
    [any(arabic), WORD | ARABIC, plain], [any(cased), WORD, plain], [any(uncased), WORD],
    [/[,٬]/, GROUPING],
  ];
  stopWords = new Set(particles.split(' '));
}

/**
 * Finds out, once, what a code unit is to a word and what it folds to.
 * @param {number} unit
 * @returns {number} its flags
 */
function look(unit) {
  const letter = String.fromCharCode(unit);
  const letters = PRESENTATION_FORMS.test(letter) ? letter.normalize('NFKC').replace(/ /g, '') : letter;
  let [, flags, form] = kinds.find(([set]) => set.test(letter)) ?? [null, 0];
  formOf[unit] = form ? form(letter) : letter;
  if (letters !== letter) {
    // A presentation form is what the letters are that it stands for.
    const units = letters.split('').map((one) => one.charCodeAt(0));
    flags = units.reduce((all, one) => all | look(one), 0) & (WORD | ARABIC | UNSETTLED);
    formOf[unit] = units.map((one) => formOf[one]).join('');
    if (!formOf[unit]) flags = MARK;
  }
  return (flagsOf[unit] = flags | KNOWN);
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
  /** @type {Token[]} */
  const tokens = [];
  let term = '';
  let start = 0;
  let end = 0;
  let seen = 0; // the flags of all code units of the open word
  let last = 0; // the flags of its last letter or digit
  let letters = 0; // since its start, or since the last point of an abbreviation
  const close = () => {
    if (seen & UNSETTLED) term = compose(term);
    if (seen && (term.length < 27 || new TextEncoder().encode(term).length <= LONGEST_TERM)) {
      tokens.push({ start, end, term: seen & UNSETTLED ? settle(term) : term });
    }
    seen = 0;
  };
  /** Whether the open word goes on behind a code unit that is neither letter nor digit. */
  const goesOn = (unit, flags, next) => {
    if (flags & MARK) {
      end = next;
      if (flags & UNSETTLED && seen & ARABIC) {
        term += HAMZA_ABOVE;
        seen |= UNSETTLED;
      }
    } else if (unit === POINT && letters === 1 && isSingleLetter(text, next, last)) {
      letters = 0;
    } else if (flags & GROUPING) {
      return last & DIGIT && areThreeDigits(text, next);
    } else return flags & INVISIBLE;
    return true;
  };
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const flags = flagsOf[unit] || look(unit);
    if (flags & WORD) {
      if ((seen ^ flags) & ARABIC) close();
      if (!seen) {
        start = i;
        term = '';
        letters = 0;
      }
      term += formOf[unit];
      letters += flags & ARABIC ? formOf[unit].length : 1;
      end = i + 1;
      seen |= flags;
      last = flags;
    } else if (seen && !goesOn(unit, flags, i + 1)) close();
  }
  close();
  return tokens;
}

/**
 * Whether one letter stands at a position, of the script of the one before the point.
 * @param {string} text
 * @param {number} position
 * @param {number} before the flags of the letter before the point
 * @returns {boolean}
 */
function isSingleLetter(text, position, before) {
  const first = flagsAt(text, position);
  if (!(first & WORD) || (first | before) & DIGIT || (first ^ before) & ARABIC) return false;
  if (first & ARABIC && formOf[text.charCodeAt(position)].length > 1) return false;
  do position++;
  while (flagsAt(text, position) & TRANSPARENT);
  return !(flagsAt(text, position) & WORD);
}

/**
 * Whether three digits stand at a position, and no fourth.
 * @param {string} text
 * @param {number} position
 * @returns {boolean}
 */
const areThreeDigits = (text, position) =>
  [1, 1, 1, 0].every((isDigit, i) => !(flagsAt(text, position + i) & DIGIT) === !isDigit);

/**
 * @param {string} text
 * @param {number} position
 * @returns {number} the flags of the code unit there, 0 beyond the end
 */
function flagsAt(text, position) {
  const unit = text.charCodeAt(position);
  return unit >= 0 ? flagsOf[unit] || look(unit) : 0;
}

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
  const [prefix] = /^(?:(?:و[بك]|فب|[وفبك])?ال|[وف]?لل)/.exec(word) || [''];
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

/** Nouns that without their ة are other words. */
const NOUNS_IN_TEH = /^(?:جامع|قاهر|عمل|خط|شرك|كر|ثور)(?:ه|ات)$/;

/**
 * A base without one suffix, the longest that leaves enough letters, or itself.
 * @param {string} base
 * @returns {string}
 */
export function stem(base) {
  const cut =
    /^(.{3,}?)(?:هما|يون|يين|يات|ها|هم|هن|نا|كم)$/.exec(base) ||
    /^(.{2,}?)(?:ان|ات|ون|ين|يه|يا|ه|ي)$/.exec(base) ||
    /^(.{4,})ا$/.exec(base);
  return cut ? cut[1] + (NOUNS_IN_TEH.test(base) ? 'ه' : '') : base;
}
