// What was typed with the keyboard set to the other script: `hgsghl` is السلام.

/** What nobody means to write in Latin letters: words without a vowel, too short, or with signs. */
const UNSPEAKABLE = /[^aeiou\s]{4}|[^a-z\s]|\b[a-z]{1,2}\b/;

/**
 * The same keys on the other keyboard.
 * @param {string} text
 * @param {string[][]} keyboards what the keys of a Latin and an Arabic keyboard type
 * @returns {string} empty for a text of both scripts or of neither, and where no word results
 */
export function otherKeyboard(text, [[latin], [arabic]]) {
  const isLatin = /^[\x21-\x7E\s]*[a-z][\x21-\x7E\s]*$/i.test(text);
  if (!isLatin && !/^[\u0621-\u064A\s]+$/.test(text)) return '';
  const [from, to] = isLatin ? [latin, arabic] : [arabic, latin];
  // One key types لا.
  const plain = isLatin ? text.toLowerCase().replace(/b/g, 'gh') : text.replace(/لا/g, 'b');
  const swapped = [...plain].map((letter) => to[from.indexOf(letter)] ?? letter).join('').trim();
  return !isLatin && UNSPEAKABLE.test(swapped) ? '' : swapped;
}
