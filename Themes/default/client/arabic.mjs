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
const THOUSANDS_SEPARATOR = '٬';

const MARKS =
  /[\u0300-\u036F\u0483-\u0489\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u0674\u06D6-\u06ED\u0897-\u089F\u08CA-\u08FF\uFE00-\uFE0F\uFE20-\uFE2F]/;
const INVISIBLES = /[\xAD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/;
const DIGITS = /[0-9٠-٩۰-۹０-９]/;
const BLANKS = /[\xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/;
const ARABIC_LETTERS =
  /[\u0620-\u063F\u0641-\u064A\u066E\u066F\u0671-\u0673\u0675-\u06D3\u06D5\u06EE\u06EF\u06FA-\u06FC\u06FF\u0750-\u077F\u0870-\u0887\u0889-\u088E\u08A0-\u08C9]/;
const CASED_LETTERS =
  /[A-Za-zＡ-Ｚａ-ｚ\xC0-\xD6\xD8-\xF6\xF8-\u02AF\u0386\u0388-\u03FF\u0400-\u0481\u048A-\u052F\u1E00-\u1EFF]/;
const UNCASED_LETTERS =
  /[\u0531-\u0587\u05D0-\u05F2\u0700-\u074F\u0780-\u086F\u0900-\u1FFF\u2C00-\u2DFF\u3041-\uD7FF\uF900-\uFAFF]/;

/** Without the honorific phrases U+FDFA and U+FDFB, which stay symbols. */
const PRESENTATION_FORMS = /[\uFB50-\uFDF9\uFDFC-\uFDFF\uFE70-\uFEFC]/;

/** @type {[RegExp, number][]} What the code units of each set are; the first set counts. */
const KINDS = [
  [/[ءئ]/, WORD | ARABIC | UNSETTLED],
  [BLANKS, 0],
  [/\u0654/, MARK | UNSETTLED],
  [MARKS, MARK],
  [INVISIBLES, INVISIBLE],
  [DIGITS, WORD | DIGIT],
  [ARABIC_LETTERS, WORD | ARABIC],
  [CASED_LETTERS, WORD],
  [UNCASED_LETTERS, WORD],
  [/[,٬]/, GROUPING],
];

/** The letters that no decomposition makes another, behind the one they are read as. */
const VARIANTS =
  'اٱٲٳ يىیۍېےێ هةۃہەھ وۆۇۈۋ كکڪګ بپ فڤڥ جچ زژ غگڭݣ تٹټ دڈډ رڑړڕ لڵ نںڼ ' +
  'oø dđð eə hħ iı kĸ lłŀ nŋŉ sſ tŧ σς';
const DIGRAPHS = { æ: 'ae', œ: 'oe', þ: 'th', ĳ: 'ij', ß: 'ss' };

/** @type {Record<string, string>} */
const plain = { ...DIGRAPHS };
for (const [letter, ...others] of VARIANTS.split(' ')) {
  for (const other of others) plain[other] = letter;
}

const flagsOf = new Uint8Array(0x10000);
/** @type {string[]} */
const formOf = [];

/**
 * Finds out, once, what a code unit is to a word and what it folds to.
 * @param {number} unit
 * @returns {number} its flags
 */
function learn(unit) {
  const letter = String.fromCharCode(unit);
  const [set, kind] = KINDS.find(([letters]) => letters.test(letter)) || [null, 0];
  let flags = kind;
  let form = letter;
  if (flags & TRANSPARENT) form = '';
  // In all four rows of digits the last four bits are the digit.
  else if (flags & DIGIT) form = String(unit & 15);
  else if (set === ARABIC_LETTERS || set === CASED_LETTERS) form = plainForm(letter);
  else if (set === BLANKS) form = ' ';
  else if (letter === '٫') form = '.';
  else if (PRESENTATION_FORMS.test(letter)) [flags, form] = presentationForm(letter);
  formOf[unit] = form;
  return (flagsOf[unit] = flags | KNOWN);
}

/**
 * @param {string} letter Arabic, Latin, Greek or Cyrillic
 * @returns {string} the letter or letters it is read as
 */
function plainForm(letter) {
  let form = '';
  // Full width letters have compatibility decompositions only.
  const parts = letter.toLowerCase().normalize(letter > '\uFF00' ? 'NFKD' : 'NFD');
  for (const part of parts) if (!MARKS.test(part)) form += plain[part] || part;
  return form;
}

/**
 * @param {string} letter a presentation form
 * @returns {[number, string]} its flags and its form, from the letters it stands for
 */
function presentationForm(letter) {
  const letters = letter.normalize('NFKC').replace(/ /g, '');
  if (letters === letter) return [0, letter];
  let flags = 0;
  let form = '';
  for (let i = 0; i < letters.length; i++) {
    const unit = letters.charCodeAt(i);
    flags |= (flagsOf[unit] || learn(unit)) & (WORD | ARABIC | UNSETTLED);
    form += formOf[unit];
  }
  return form ? [flags, form] : [MARK, form];
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

/**
 * The folded form of a text.
 * @param {string} text
 * @returns {string}
 */
export function fold(text) {
  let folded = '';
  let word = '';
  let isUnsettled = 0;
  let last = 0; // the flags of the last code unit that is written
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const flags = flagsOf[unit] || learn(unit);
    if (flags & ARABIC || (flags & MARK && flags & UNSETTLED && word)) {
      word += flags & MARK ? HAMZA_ABOVE : formOf[unit];
      isUnsettled |= flags & UNSETTLED;
      last = flags;
    } else if (!(flags & TRANSPARENT || (last & DIGIT && formOf[unit] === THOUSANDS_SEPARATOR))) {
      folded += (isUnsettled ? settle(compose(word)) : word) + formOf[unit];
      word = '';
      isUnsettled = 0;
      last = flags;
    }
  }
  return folded + (isUnsettled ? settle(compose(word)) : word);
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
    if (seen && byteLength(term) <= LONGEST_TERM) {
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
    const flags = flagsOf[unit] || learn(unit);
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
  return unit >= 0 ? flagsOf[unit] || learn(unit) : 0;
}

/**
 * @param {string} term
 * @returns {number} its length in UTF-8
 */
function byteLength(term) {
  let length = term.length;
  for (let i = 0; i < term.length; i++) {
    const unit = term.charCodeAt(i);
    length += +(unit > 0x7F) + +(unit > 0x7FF);
  }
  return length;
}

/** @type {Set<string>} */
let stopWords = new Set();

/**
 * Takes in the particles that a free query can do without. The index brings them: all of one
 * analyser's version bring the same.
 * @param {string[]} words folded
 */
export function learnStopWords(words) {
  stopWords = new Set(words);
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
