// What a text that is being typed may become: names, sections, sources, months and words.
import { base, termsOf, tokenize } from './arabic.mjs';

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
 * @param {import('./index.mjs').Index} index
 * @returns {Promise<Suggestion[]>}
 */
export async function suggestions(text, index) {
  const tokens = tokenize(text);
  const { start = 0, end = -1, term: last = '' } = tokens.at(-1) ?? {};
  if (end < text.length || last.length < SHORTEST) return [];
  const typed = termsOf(text);
  const [, ...offered] = await index.entry('names', last.slice(0, LONGEST)) ?? [];
  return offered.flatMap(([label, key, count]) => {
    const words = termsOf(label);
    const isName = /^(?!date)\w+\//.test(key);
    const isWhole = typed.slice(0, -1).every((term) => words.includes(term));
    // What is no more than what stands there already is no help; nor is half a date.
    const isIdle = words.join() === typed.join() ? !key || isName : !isWhole && key && !isName;
    const isFitting = words.some((word) => word.startsWith(last) || base(word).startsWith(last));
    return isIdle || !isFitting ? []
      : [{ label, key, count, query: (isWhole ? '' : text.slice(0, start)) + label }];
  }).slice(0, MOST);
}
