// What is said of results once they stand there: what else may have been meant, and which spellings
// were found.

/** The most spellings to name. */
const SPELLINGS = 10;

/**
 * @typedef {object} Shown what a page shows
 * @property {string} text query and filters
 * @property {string} query
 * @property {import('./engine.mjs').Outcome} outcome
 * @property {() => boolean} isStale whether something else is searched for by now
 */

/**
 * Notes on results.
 * @param {import('./engine.mjs').SearchEngine} engine
 * @param {import('./view.mjs').View} view
 * @param {Shown} shown
 * @returns {Promise<Node[]>}
 */
export async function remarks(engine, view, { text, query, outcome, isStale }) {
  const { missing, corrections, results } = outcome;
  if (results.length === 0) return [];
  const isHalf = missing.length > 0 && corrections.length === 0;
  const meant = isHalf ? await engine.corrections(text).catch(() => []) : [];
  return isStale() ? [] : [
    ...meant.map(({ from, to }) => view.correction('meant', query, from, to)),
    ...spellings(view, query, results),
  ];
}

/**
 * The spellings found, and the way to the written one alone.
 * @param {import('./view.mjs').View} view
 * @param {string} query
 * @param {import('./archive.mjs').Result[]} results
 */
function spellings(view, query, results) {
  const found = [...new Set(results.flatMap((result) => result.marked))];
  if (found.length < 2 || /["«»]/.test(query)) return [];
  const exact = query.replace(/\S+/g, (word) =>
    /[-:*|]|^(?:أو|OR)$/.test(word) ? word : `"${word}"`);
  const note = view.message('spellings', { words: found.slice(0, SPELLINGS).join('، ') });
  const link = view.link(`?${new URLSearchParams({ q: exact })}`, view.message('exact'));
  link.dataset.query = exact;
  note.append(' ', link);
  return [note];
}
