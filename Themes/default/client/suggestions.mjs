// What a text that is being typed may become: names, sections, sources, months and words.
import { base, tokenize } from './arabic.mjs';

/** The most things to suggest. */
const MOST = 7;
/** The longest beginning under which suggestions are filed, and the shortest. */
const [LONGEST, SHORTEST] = [4, 2];

/**
 * @typedef {import('./engine.mjs').Suggestion} Suggestion
 */

/**
 * What is offered for the last word of a text.
 * @param {string} text
 * @param {import('./manifest.mjs').Manifest} manifest
 * @param {import('./shards.mjs').Load} load
 * @returns {Promise<Suggestion[]>}
 */
export async function suggestions(text, manifest, load) {
  const terms = (/** @type {string} */ some) => tokenize(some).map(({ term }) => term);
  const tokens = tokenize(text);
  const last = tokens[tokens.length - 1];
  if (!last || last.end < text.length || last.term.length < SHORTEST) return [];
  const typed = tokens.map(({ term }) => term);
  const begins = (/** @type {string} */ word) =>
    word.startsWith(last.term) || base(word).startsWith(last.term);
  const offered = await filedUnder([...last.term].slice(0, LONGEST).join(''), manifest, load);
  return offered.flatMap(([label, key, count]) => {
    const words = terms(label);
    const isName = /^(?!date)\w+\//.test(key);
    const isWhole = typed.slice(0, -1).every((term) => words.includes(term));
    // What is no more than what stands there already is no help; nor is half a date.
    const isIdle = words.join(' ') === typed.join(' ') ? !key || isName : !isWhole && key && !isName;
    if (isIdle || !words.some(begins)) return [];
    return [{ label, key, count, query: (isWhole ? '' : text.slice(0, last.start)) + label }];
  }).slice(0, MOST);
}

/**
 * @param {string} beginning
 * @param {import('./manifest.mjs').Manifest} manifest
 * @param {import('./shards.mjs').Load} load
 * @returns {Promise<[string, string, number][]>} label, key, documents
 */
async function filedUnder(beginning, manifest, load) {
  const file = manifest.hashed('names', beginning);
  const lists = file ? await load(file.path, file.key) : [];
  return lists.find((/** @type {any[]} */ [one]) => one === beginning)?.slice(1) ?? [];
}
