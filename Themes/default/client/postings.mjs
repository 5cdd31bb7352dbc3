// Where the words of a stem stand: documents, which word, what it weighs there, at which positions.
// All is read when it is first asked for.
import { bitReader } from './bits.mjs';

/** What the steps of a weight stand for. */
const WEIGHTS = [0.5, 1.16, 2.11, 3.84, 8];
/** A symbol from this on is followed by a further word of the stem in the same document. */
const FOLLOWED = 10;

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
 * @param {import('./bits.mjs').BitReader} reader where they begin
 * @param {number} formCount how many words the stem has
 * @param {import('./bits.mjs').Code[]} codes
 */
export function postingsOf(reader, formCount, codes) {
  /** @type {Columns | undefined} */
  let known;
  /** @type {number[][] | undefined} */
  let positions;

  /** @returns {Columns} */
  const read = () => {
    /** @type {Columns} */
    const columns = { documents: [], forms: [], weights: [], titles: [] };
    const isOne = formCount < 2;
    let left = reader.gamma();
    const lowBits = reader.bits(4);
    const place = isOne ? 1 : reader.bits(2) * 2 + 2;
    let document = -1;
    let form = -1;
    for (let value = 0; !reader.isAtEnd() && (value >= FOLLOWED || left-- > 0); ) {
      if (value < FOLLOWED) {
        document += reader.rice(lowBits) + 1;
        form = -1;
      }
      form += isOne ? 1 : +codes[place + 1](reader) + 1;
      value = codes[place](reader);
      columns.documents.push(document);
      columns.forms.push(form);
      columns.weights.push(WEIGHTS[value % 5]);
      columns.titles.push((value / 5) & 1);
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
