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

/** @typedef {ReturnType<typeof bitReader>} BitReader */

/**
 * Reads bits. Behind the end all are zero.
 * @param {string} text
 */
export function bitReader(text) {
  let place = 0;
  let open = 0;

  const bit = () => {
    const left = 5 - (place % 6);
    if (left === 5) open = digitAt(text, place / 6);
    place++;
    return (open >> left) & 1;
  };

  const bits = (/** @type {number} */ count) => {
    let value = 0;
    for (; count > 0; count--) value = value * 2 + bit();
    return value;
  };

  return {
    bit, bits,

    /** @param {number} lowBits */
    rice(lowBits) {
      let high = 0;
      while (bit()) high++;
      return high * 2 ** lowBits + bits(lowBits);
    },

    gamma() {
      let length = 0;
      while (length < 32 && !bit()) length++;
      // 32 zeros: the text has ended.
      return length < 32 ? 2 ** length + bits(length) - 1 : 0;
    },
  };
}

/**
 * Rising numbers.
 * @param {string} text
 * @returns {number[]}
 */
export function risingNumbers(text) {
  const reader = bitReader(text);
  const length = Math.min(reader.gamma(), text.length * 6);
  const lowBits = reader.bits(4);
  let last = -1;
  return Array.from({ length }, () => (last += reader.rice(lowBits) + 1));
}

/** No code of so few symbols is longer, the one before it counted. */
const LARGEST_CODE = 2 ** 21;

/**
 * A prefix code.
 * @param {number[]} codes of its symbols, each with a one before it
 * @returns {(reader: BitReader) => number} reads a symbol
 */
export function prefixCode(codes) {
  /** @type {number[]} */
  const symbols = [];
  codes.forEach((code, symbol) => (symbols[code] = symbol));
  return (reader) => {
    let code = 1;
    do code = code * 2 + reader.bit(); while (symbols[code] === undefined && code < LARGEST_CODE);
    return symbols[code] ?? 0;
  };
}
