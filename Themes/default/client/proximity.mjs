// A second look at the best documents: do the query's neighbours stand near each other?
import { CONSTANTS, nearness } from './ranking.mjs';

/**
 * @typedef {import('./plan.mjs').WordUnit} WordUnit
 * @typedef {{document: number, score: number, detours: number}} Result
 */

/**
 * Adds to each result what the nearness of neighbouring words is worth.
 * @param {Result[]} results
 * @param {WordUnit[]} words in the order of the query
 * @param {import('./ranking.mjs').Ranking} ranking
 * @returns {Result[]}
 */
export function withProximity(results, words, ranking) {
  if (words.length < 2) return results;
  const rarities = words.map(({ entry }) => ranking.rarity(documentFrequency(entry)));
  return results.map((result) => {
    const positions = words.map(({ entry }) => positionsIn(entry, result.document));
    let score = result.score;
    for (let index = 1; index < words.length; index++) {
      const gap = smallestGap(positions[index - 1], positions[index]);
      score += nearness(gap, Math.min(rarities[index - 1], rarities[index]));
    }
    return { ...result, score };
  });
}

/**
 * At least so many documents hold the word: its commonest form's.
 * @param {import('./dictionary.mjs').Entry} entry
 */
const documentFrequency = ({ forms }) =>
  Math.max(0, ...forms.map(({ form }) => form.postings.documents.length));

/**
 * Where any form of a word stands in a document, in rising order.
 * @param {import('./dictionary.mjs').Entry} entry
 * @param {number} document
 */
export function positionsIn({ forms }, document) {
  const all = forms.flatMap(({ form }) => [...form.postings.positionsIn(document)]);
  return forms.length > 1 ? all.sort((left, right) => left - right) : all;
}

/**
 * The smallest distance between a number of one list and another number of the other.
 * @param {number[]} left in rising order
 * @param {number[]} right in rising order
 */
function smallestGap(left, right) {
  let smallest = CONSTANTS.reach + 1;
  for (let one = 0, other = 0; one < left.length && other < right.length; ) {
    const gap = Math.abs(left[one] - right[other]);
    // A word asked for twice is not its own neighbour.
    if (gap > 0) smallest = Math.min(smallest, gap);
    if (left[one] < right[other]) one++;
    else other++;
  }
  return smallest;
}
