// Numbers as bits, six to a character (INDEX-FORMAT.md, "Bits").

/**
 * The value of one character, 0 to 63: of # to c, without the backslash.
 * @param {string} text
 * @param {number} index
 */
export function digitAt(text, index) {
  const code = text.charCodeAt(index);
  return (code - 35 - +(code > 92)) & 63;
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

    /** Whether the text has been read. */
    isAtEnd: () => place >= text.length * 6,

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

/** @typedef {(reader: BitReader) => any} Code reads a part of a text, or a number */

/**
 * A prefix code.
 * @param {[string, ...number[]]} table the parts in the order of their codes, with blanks between,
 *   and how many have codes of one bit, of two …
 * @returns {Code}
 */
export function prefixCode([text, ...counts]) {
  const parts = text.split(' ');
  return (reader) => {
    let place = 0;
    let code = 0;
    for (const count of counts) {
      code = code * 2 + reader.bit();
      if (code < count) break;
      code -= count;
      place += count;
    }
    return parts[place + code];
  };
}
