// A second look at the results shown: do the query's neighbours stand near each other in the text?
// The texts are loaded for the snippets anyway, so this costs a reader nothing.
import { nearness } from './ranking.mjs';

/**
 * @typedef {{text: string, rarity: number, terms: Set<string>}} Word `terms`: what it stands for
 */

/**
 * What the nearness of neighbouring words is worth in a document.
 * @param {import('./snippet.mjs').Mark[][]} texts the matches in each of its texts
 * @param {Word[]} words in the order of the query
 */
export function proximity(texts, words) {
  const gaps = words.slice(1).map(() => Infinity);
  for (const marks of texts) {
    /** @type {number[]} where each word was last seen */
    const seen = words.map(() => -Infinity);
    for (const { term, place } of marks) {
      words.forEach(({ terms }, index) => {
        if (!terms.has(term)) return;
        // A word asked for twice is not its own neighbour.
        for (const [pair, other] of [[index - 1, index - 1], [index, index + 1]]) {
          if (seen[other] < place) gaps[pair] = Math.min(gaps[pair], place - seen[other]);
        }
        seen[index] = place;
      });
    }
  }
  return gaps.reduce((sum, gap, index) =>
    sum + nearness(gap, Math.min(words[index].rarity, words[index + 1].rarity)), 0);
}
