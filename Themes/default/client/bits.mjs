// Numbers as bits, six to a character (INDEX-FORMAT.md, "Bits").

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Uint8Array(128);
for (let value = 0; value < 64; value++) VALUES[ALPHABET.charCodeAt(value)] = value;

/**
 * The value of one character, 0 to 63.
 * @param {string} text
 * @param {number} index
 */
export const digitAt = (text, index) => VALUES[text.charCodeAt(index) & 127];

/** Reads bits. Behind the end all are zero. */
export class BitReader {
  #text;
  #index = 0;
  #open = 0;
  #left = 0;

  /** @param {string} text */
  constructor(text) {
    this.#text = text;
  }

  bit() {
    if (this.#left === 0) {
      this.#open = this.#index < this.#text.length ? digitAt(this.#text, this.#index++) : 0;
      this.#left = 6;
    }
    return (this.#open >> --this.#left) & 1;
  }

  /** @param {number} count */
  bits(count) {
    let value = 0;
    for (; count > 0; count--) value = value * 2 + this.bit();
    return value;
  }

  /** @param {number} lowBits */
  rice(lowBits) {
    let high = 0;
    while (this.bit()) high++;
    return high * 2 ** lowBits + this.bits(lowBits);
  }

  gamma() {
    let length = 0;
    while (length < 32 && !this.bit()) length++;
    // 32 zeros: the text has ended.
    return length < 32 ? 2 ** length + this.bits(length) - 1 : 0;
  }
}

/**
 * Rising numbers.
 * @param {string} text
 * @returns {Int32Array}
 */
export function risingNumbers(text) {
  const reader = new BitReader(text);
  const numbers = new Int32Array(Math.min(reader.gamma(), text.length * 6));
  const lowBits = reader.bits(4);
  let last = -1;
  for (let index = 0; index < numbers.length; index++) {
    numbers[index] = last += reader.rice(lowBits) + 1;
  }
  return numbers;
}

/** A canonical prefix code, told by the lengths of its symbols. */
export class PrefixCode {
  /** By length: the first code, and the symbols of that length. @type {[number, number[]][]} */
  #lengths = [];

  /** @param {string} lengths one character for each symbol */
  constructor(lengths) {
    let code = 0;
    for (let length = 1; length < 64; length++) {
      /** @type {number[]} */
      const symbols = [];
      for (let symbol = 0; symbol < lengths.length; symbol++) {
        if (digitAt(lengths, symbol) === length) symbols.push(symbol);
      }
      code *= 2;
      this.#lengths.push([code, symbols]);
      code += symbols.length;
    }
  }

  /** @param {BitReader} reader */
  read(reader) {
    let code = 0;
    for (const [first, symbols] of this.#lengths) {
      code = code * 2 + reader.bit();
      if (code - first < symbols.length) return symbols[code - first];
    }
    return 0;
  }
}
