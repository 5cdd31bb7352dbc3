// A second look at the results shown: do the query's neighbours stand near each other in the text?
// The texts are loaded for the snippets anyway, so this costs a reader nothing.
import { tokenize } from './arabic.mjs';
import { nearness } from './ranking.mjs';

/**
 * @typedef {{text: string, rarity: number, terms: Set<string>}} Word `terms`: what it stands for
 */

/**
 * What the nearness of neighbouring words is worth in a document.
 * @param {string[]} texts of the document
 * @param {Word[]} words in the order of the query
 */
export function proximity(texts, words) {
  if (words.length < 2) return 0;
  const gaps = new Array(words.length - 1).fill(Infinity);
  for (const text of texts) {
    /** @type {number[]} where each word was last seen */
    const seen = new Array(words.length).fill(-Infinity);
    tokenize(text).forEach(({ term }, position) => {
      words.forEach(({ terms }, index) => {
        if (!terms.has(term)) return;
        // A word asked for twice is not its own neighbour.
        for (const pair of [index - 1, index]) {
          const other = seen[pair === index ? index + 1 : index - 1] ?? -Infinity;
          if (pair >= 0 && pair < gaps.length && other < position) {
            gaps[pair] = Math.min(gaps[pair], position - other);
          }
        }
        seen[index] = position;
      });
    });
  }
  return gaps.reduce((sum, gap, index) =>
    sum + nearness(gap, Math.min(words[index].rarity, words[index + 1].rarity)), 0);
}
