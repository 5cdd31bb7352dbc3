// What was typed with the keyboard set to the other script: `hgsghl` is السلام.

/** The keys of an American keyboard, and what an Arabic one types with them. */
const LATIN = "qwertyuiop[]asdfghjkl;'zxcvnm,./`";
const ARABIC = 'ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ';

/** What nobody means to write in Latin letters: words without a vowel among so many letters. */
const UNSPEAKABLE = /[^aeiou\s]{4}/;

/**
 * The same keys on the other keyboard.
 * @param {string} text
 * @returns {string} empty for a text of both scripts or of neither, and where no word results
 */
export function otherKeyboard(text) {
  const isLatin = /^[\x21-\x7E\s]*[a-z][\x21-\x7E\s]*$/i.test(text);
  if (!isLatin && !/^[\u0621-\u064A\s]+$/.test(text)) return '';
  const [from, to] = isLatin ? [LATIN, ARABIC] : [ARABIC, LATIN];
  // One key types لا.
  const plain = isLatin ? text.toLowerCase().replace(/b/g, 'gh') : text.replace(/لا/g, 'b');
  const swapped = [...plain].map((letter) => to[from.indexOf(letter)] ?? letter).join('').trim();
  return !isLatin && UNSPEAKABLE.test(swapped) ? '' : swapped;
}
