// Where a word stands: documents, how often in which field, at which positions. Columns are read
// when they are first asked for.
import { NumberReader, risingNumbers } from './numbers.mjs';

const FIELDS = 5;
const BODY = 4;
// Frequencies from this digit on are followed by a count for every field.
const LONG = 48;

export class Postings {
  #documents;
  #frequencies;
  #positions;
  /** @type {Int32Array | undefined} */
  #decodedDocuments;
  /** @type {{levels: Uint8Array, counts: Int32Array} | undefined} */
  #decodedFrequencies;
  /** @type {{starts: Int32Array, all: Int32Array} | undefined} */
  #decodedPositions;

  /**
   * @param {string} documents
   * @param {string} frequencies
   * @param {string} positions
   */
  constructor(documents, frequencies, positions) {
    this.#documents = documents;
    this.#frequencies = frequencies;
    this.#positions = positions;
  }

  /** The documents, in rising order. */
  get documents() {
    return (this.#decodedDocuments ??= risingNumbers(this.#documents));
  }

  /** For each document the level of its body's length, and `FIELDS` counts. */
  get frequencies() {
    return (this.#decodedFrequencies ??= readFrequencies(this.#frequencies, this.documents.length));
  }

  /**
   * The positions in a document, in rising order.
   * @param {number} document
   * @returns {Int32Array}
   */
  positionsIn(document) {
    const place = placeOf(this.documents, document);
    if (place < 0) return new Int32Array(0);
    const { starts, all } = (this.#decodedPositions ??= readPositions(
      this.#positions, this.frequencies.counts, this.documents.length));
    return all.subarray(starts[place], starts[place + 1]);
  }
}

/**
 * @param {string} text
 * @param {number} length
 */
function readFrequencies(text, length) {
  const levels = new Uint8Array(length);
  const counts = new Int32Array(length * FIELDS);
  const reader = new NumberReader(text);
  for (let place = 0; place < length; place++) {
    const digit = reader.digit();
    levels[place] = digit & 15;
    if (digit < LONG) {
      counts[place * FIELDS + BODY] = (digit >> 4) + 1;
    } else {
      for (let field = 0; field < FIELDS; field++) {
        counts[place * FIELDS + field] = reader.number();
      }
    }
  }
  return { levels, counts };
}

/**
 * @param {string} text
 * @param {Int32Array} counts
 * @param {number} length
 */
function readPositions(text, counts, length) {
  const starts = new Int32Array(length + 1);
  for (let place = 0; place < length; place++) {
    starts[place + 1] = starts[place];
    for (let field = 0; field < FIELDS; field++) starts[place + 1] += counts[place * FIELDS + field];
  }
  const all = new Int32Array(starts[length]);
  const reader = new NumberReader(text);
  for (let place = 0; place < length; place++) {
    for (let index = starts[place], last = 0; index < starts[place + 1]; index++) {
      last += reader.number();
      all[index] = last;
    }
  }
  return { starts, all };
}

/**
 * The place of a number among rising numbers, or -1.
 * @param {ArrayLike<number>} numbers
 * @param {number} number
 */
export function placeOf(numbers, number) {
  let low = 0;
  let high = numbers.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] === number) return middle;
    if (numbers[middle] < number) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
