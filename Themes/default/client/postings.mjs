// Where the words of a stem stand: documents, which word, what it weighs there, at which positions.
// All is read when it is first asked for.
import { bitReader } from './bits.mjs';

const LEVELS = 8;

/**
 * Postings in rising order of documents; a document has one for each word of the stem it holds.
 * @typedef {object} Columns
 * @property {number[]} documents
 * @property {number[]} forms the word's place among the stem's words
 * @property {number[]} weights what it weighs
 * @property {number[]} titles whether the title holds it
 */

/** @typedef {ReturnType<typeof postingsOf>} Postings */

/**
 * The postings of a stem.
 * @param {string} text
 * @param {number} formCount how many words the stem has
 * @param {import('./index.mjs').Index['scheme']} scheme
 */
export function postingsOf(text, formCount, scheme) {
  /** @type {Columns | undefined} */
  let known;
  /** @type {number[][] | undefined} */
  let positions;

  /** @returns {Columns} */
  const read = () => {
    const { symbol: read, impacts } = scheme;
    const reader = bitReader(text);
    const size = text.length * 6;
    const isOne = formCount < 2;
    /** @type {Columns} */
    const columns = { documents: [], forms: [], weights: [], titles: [] };
    const count = Math.min(reader.gamma(), size);
    const lowBits = reader.bits(4);
    const formBits = isOne ? 0 : reader.bits(2);
    for (let index = 0, document = -1; index < count; index++) {
      document += reader.rice(lowBits) + 1;
      for (let form = -1, symbol = LEVELS * 2; symbol >= LEVELS * 2 && columns.forms.length < size; ) {
        form += isOne ? 1 : reader.rice(formBits) + 1;
        symbol = read(reader);
        columns.documents.push(document);
        columns.forms.push(form);
        columns.weights.push(impacts[symbol % LEVELS]);
        columns.titles.push((symbol / LEVELS) & 1);
      }
    }
    return columns;
  };

  const columns = () => (known ??= read());

  return {
    columns,

    /**
     * Takes in the positions, which are loaded for phrases only.
     * @param {string} text
     */
    addPositions(text) {
      const reader = bitReader(text);
      const lowBits = reader.bits(4);
      positions ??= columns().documents.map(() => {
        let position = -1;
        return Array.from({ length: Math.min(reader.gamma() + 1, text.length * 6) }, () =>
          (position += reader.rice(lowBits) + 1));
      });
    },

    /**
     * The positions of one of the stem's words, by document.
     * @param {number} form
     * @returns {Map<number, {positions: number[], weight: number, isInTitle: number}>}
     */
    positionsOf(form) {
      const { documents, forms, weights, titles } = columns();
      return new Map(documents.flatMap((document, place) => (forms[place] !== form ? [] : [[document, {
        positions: positions?.[place] ?? [], weight: weights[place], isInTitle: titles[place],
      }]])));
    },
  };
}
