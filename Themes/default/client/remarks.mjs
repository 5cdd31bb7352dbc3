// What is done about results once they stand there: versions of one story come together, and it is
// said what else may have been meant and which spellings were found.
import { ask, correction, element, message, part } from './parts.mjs';

/** The most spellings to name. */
const SPELLINGS = 10;

/**
 * Notes on results.
 * @param {import('./engine.mjs').SearchEngine} engine
 * @param {string} query
 * @param {import('./engine.mjs').Outcome} outcome
 * @returns {Promise<Node[]>}
 */
export async function remarks(engine, query, outcome) {
  const { missing, corrections, results } = outcome;
  if (results.length === 0) return [];
  foldVersions();
  const isHalf = missing.length > 0 && corrections.length === 0;
  const meant = isHalf ? await engine.corrections(outcome).catch(() => []) : [];
  return [
    ...meant.map((one) => correction('meant', query, one)),
    ...spellings(query, results),
  ];
}

/**
 * The spellings found, and the way to the written one alone.
 * @param {string} query
 * @param {import('./archive.mjs').Result[]} results
 */
function spellings(query, results) {
  const found = [...new Set(results.flatMap(({ marked }) => marked))].slice(0, SPELLINGS);
  if (found.length < 2 || /["«»]/.test(query)) return [];
  const exact = query.replace(/\S+/g, (word) =>
    (/[-:*|]|^(?:أو|OR)$/.test(word) ? word : `"${word}"`));
  const note = message('spellings', { list: found.join('، ') });
  note.append(' ', ask(exact, message('exact')));
  return [note];
}

/**
 * Puts the versions of one story under the first of them.
 */
function foldVersions() {
  /** @type {Map<string | undefined, Element>} */
  const stories = new Map();
  for (const item of /** @type {HTMLElement[]} */ ([...element('.results').children])) {
    const { story } = item.dataset;
    const first = story && stories.get(story);
    if (!first) stories.set(story, item);
    else {
      if (!first.querySelector('details')) first.append(part('versions'));
      first.querySelector('details ul')?.append(item);
    }
  }
}
