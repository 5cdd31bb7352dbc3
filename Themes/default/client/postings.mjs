// Where the words of a stem stand: documents, which word, what it weighs there, at which positions.
// All is read when it is first asked for.
import { BitReader } from './bits.mjs';

const LEVELS = 16;

/**
 * Postings in rising order of documents; a document has one for each word of the stem it holds.
 * @typedef {object} Columns
 * @property {Int32Array} documents
 * @property {Uint16Array} forms the word's place among the stem's words
 * @property {Float64Array} impacts what it weighs
 * @property {Uint8Array} titles whether the title holds it
 */

export class Postings {
  #text;
  #formCount;
  #scheme;
  /** @type {Columns | undefined} */
  #columns;
  /** @type {{starts: Int32Array, all: number[]} | undefined} */
  #positions;

  /**
   * @param {string} text
   * @param {number} formCount
   * @param {{code: import('./bits.mjs').PrefixCode, impacts: number[]}} scheme
   */
  constructor(text, formCount, scheme) {
    this.#text = text;
    this.#formCount = formCount;
    this.#scheme = scheme;
  }

  get columns() {
    return (this.#columns ??= this.#read());
  }

  #read() {
    const { code, impacts } = this.#scheme;
    const reader = new BitReader(this.#text);
    const size = this.#text.length * 6;
    /** @type {number[]} */ const documents = [];
    /** @type {number[]} */ const forms = [];
    /** @type {number[]} */ const symbols = [];
    const count = Math.min(reader.gamma(), size);
    const lowBits = reader.bits(4);
    const formBits = this.#formCount > 1 ? reader.bits(2) : 0;
    for (let index = 0, document = -1; index < count; index++) {
      document += reader.rice(lowBits) + 1;
      for (let form = -1, symbol = LEVELS * 2; symbol >= LEVELS * 2 && symbols.length < size; ) {
        form += this.#formCount > 1 ? reader.rice(formBits) + 1 : 1;
        symbol = code.read(reader);
        documents.push(document);
        forms.push(form);
        symbols.push(symbol);
      }
    }
    return {
      documents: Int32Array.from(documents), forms: Uint16Array.from(forms),
      impacts: Float64Array.from(symbols, (symbol) => impacts[symbol % LEVELS]),
      titles: Uint8Array.from(symbols, (symbol) => (symbol / LEVELS) & 1),
    };
  }

  /**
   * Takes in the positions, which are loaded for phrases only.
   * @param {string} text
   */
  addPositions(text) {
    if (this.#positions) return;
    const count = this.columns.documents.length;
    const starts = new Int32Array(count + 1);
    /** @type {number[]} */
    const all = [];
    const reader = new BitReader(text);
    const lowBits = reader.bits(4);
    for (let place = 0; place < count; place++) {
      const length = Math.min(reader.gamma() + 1, text.length * 6);
      for (let index = 0, position = -1; index < length; index++) {
        all.push(position += reader.rice(lowBits) + 1);
      }
      starts[place + 1] = all.length;
    }
    this.#positions = { starts, all };
  }

  /**
   * The positions of one of the stem's words, by document.
   * @param {number} form
   * @returns {Map<number, {positions: number[], impact: number, isInTitle: number}>}
   */
  positionsOf(form) {
    const { documents, forms, impacts, titles } = this.columns;
    const { starts, all } = this.#positions ?? { starts: new Int32Array(0), all: [] };
    const found = new Map();
    forms.forEach((one, place) => {
      if (one !== form) return;
      const positions = all.slice(starts[place], starts[place + 1]);
      found.set(documents[place], { positions, impact: impacts[place], isInTitle: titles[place] });
    });
    return found;
  }
}
