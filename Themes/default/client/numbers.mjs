// Whole numbers as text: groups of five bits, the most significant first, one character each; all
// but the last of a number have 32 added (INDEX-FORMAT.md, "Numbers").

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Uint8Array(128);
for (let value = 0; value < 64; value++) VALUES[ALPHABET.charCodeAt(value)] = value;

/**
 * The value of one character, 0 to 63.
 * @param {string} text
 * @param {number} index
 */
export const digitAt = (text, index) => VALUES[text.charCodeAt(index) & 127];

/**
 * Reads numbers one after another.
 */
export class NumberReader {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    this.index = 0;
  }

  get atEnd() {
    return this.index >= this.text.length;
  }

  /** The value of the next character alone. */
  digit() {
    return digitAt(this.text, this.index++);
  }

  /** The next number. */
  number() {
    let value = 0;
    let digit = this.digit();
    while (digit >= 32 && !this.atEnd) {
      value = value * 32 + (digit - 32);
      digit = this.digit();
    }
    return value * 32 + digit;
  }
}

/**
 * Rising numbers that are written as their distances.
 * @param {string} text
 * @returns {Int32Array}
 */
export function risingNumbers(text) {
  const numbers = new Int32Array(text.length);
  const reader = new NumberReader(text);
  let count = 0;
  for (let last = 0; !reader.atEnd; count++) {
    last += reader.number();
    numbers[count] = last;
  }
  return numbers.slice(0, count);
}
