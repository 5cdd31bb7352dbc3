// Numbers as bits, six to a character (INDEX-FORMAT.md, "Bits").

/**
 * The value of one character, 0 to 63: of A–Z, a–z, 0–9, - and _.
 * @param {string} text
 * @param {number} index
 */
export function digitAt(text, index) {
  const code = text.charCodeAt(index);
  return (code > 96 ? code - 71 : code > 94 ? 63 : code > 64 ? code - 65 : code > 47 ? code + 4
    : code > 44 ? 62 : 0) & 63;
}

/** Reads bits. Behind the end all are zero. */
export class BitReader {
  #text;
  #place = 0;
  #open = 0;

  /** @param {string} text */
  constructor(text) {
    this.#text = text;
  }

  bit() {
    const left = 5 - (this.#place % 6);
    if (left === 5) this.#open = digitAt(this.#text, this.#place / 6);
    this.#place++;
    return (this.#open >> left) & 1;
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
 * @returns {number[]}
 */
export function risingNumbers(text) {
  const reader = new BitReader(text);
  const length = Math.min(reader.gamma(), text.length * 6);
  const lowBits = reader.bits(4);
  let last = -1;
  return Array.from({ length }, () => (last += reader.rice(lowBits) + 1));
}

/** Bits. No code of so few symbols is longer. */
const LONGEST_CODE = 20;

/**
 * A canonical prefix code.
 * @param {string} lengths of its symbols' codes, one character for each symbol
 * @returns {(reader: BitReader) => number} reads a symbol
 */
export function prefixCode(lengths) {
  /** By code, with a one before it. @type {number[]} */
  const symbols = [];
  for (let length = 1, code = 2; length <= LONGEST_CODE; length++, code *= 2) {
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      if (digitAt(lengths, symbol) === length) symbols[code++] = symbol;
    }
  }
  return (reader) => {
    let code = 1;
    while (symbols[code] === undefined && code < 2 ** LONGEST_CODE) code = code * 2 + reader.bit();
    return symbols[code] ?? 0;
  };
}
