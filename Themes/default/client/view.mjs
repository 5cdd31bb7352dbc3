// Puts the outcome of a search on the page.
import { correction, element, holding, link, message, note, part, site, tell } from './parts.mjs';
import { MAXIMUM_WORDS } from './query.mjs';

/**
 * @typedef {import('./engine.mjs').Outcome} Outcome
 * @typedef {import('./engine.mjs').Result} Result
 * @typedef {import('./parts.mjs').Content} Content
 */

/** The links of the results, in order. */
export const links = () =>
  /** @type {HTMLAnchorElement[]} */ ([...element('.results').querySelectorAll('h2 a')]);

/**
 * Shows nothing. What is empty on the page is not seen.
 * @param {Content[]} [errors] what went wrong
 */
export const clear = (errors = []) => {
  element('.results').replaceChildren();
  element('.search-error p').replaceChildren(...errors);
  tell('.search-status', []);
  tell('.search-reasons', []);
  element('.search-more').hidden = true;
};

/** Says that the search is under way; what was found before stays. */
export function showLoading() {
  tell('.search-status', [message('loading')]);
}

/** @param {Error} error */
export function showError({ name }) {
  clear([message(name === 'Version' ? 'outdated' : 'error')]);
}

/**
 * Shows what was found.
 * @param {string} query
 * @param {Outcome} outcome with all results from the first
 * @param {boolean} [isBegun] whether the rest of them is being loaded
 */
export function show(query, outcome, isBegun) {
  const { results: found, total, partial, related } = outcome;
  const { href } = /** @type {any} */ (document.activeElement);
  clear();
  element('.results').append(...found.map(item));
  // The link that had the focus has it again.
  if (href) links().find((link) => link.href === href)?.focus({ preventScroll: true });
  const isEmpty = found.length === 0;
  tell('.search-status', [count(outcome), ...(isEmpty ? [] : notes(query, outcome))]);
  tell('.search-reasons', isEmpty ? reasons(outcome) : []);
  element('.search-more').hidden = isBegun || found.length >= total + partial + related;
}

/**
 * Shows what narrows the results, and their order.
 * @param {string[]} filters
 * @param {string} sorting
 */
export function showFilters(filters, sorting) {
  /** @type {HTMLSelectElement} */ (element('select')).value = sorting;
  element('.search-chips').replaceChildren(...filters.map((filter) => {
    const chip = part('chip', { bdi: filter.replace(':', ': ').replace(/"/g, '') });
    chip.dataset.filter = filter;
    return chip;
  }));
}

/** @param {Content[]} notes to add to what is said of the results */
export function remark(notes) {
  element('.search-status').append(...notes.map(note));
}

/**
 * What there is to say about results.
 * @param {string} query
 * @param {Outcome} outcome
 */
const notes = (query, { missing, cut, entities, corrections }) => {
  const absent = missing.filter((word) => !corrections.some(({ from }) => from === word));
  return [
    ...corrections.map((one) => correction('corrected', query, one)),
    ...(cut ? [message('too-long', { n: MAXIMUM_WORDS })] : []),
    ...absent.map((word) => message('missing', { word })),
    ...entities.map(({ key, name }) =>
      link(`${site()}entities/${key}/index.html`, message('entity', { name }))),
  ];
};

/**
 * How many results there are.
 * @param {Outcome} outcome
 */
const count = ({ total, partial, units }) => (units === 0 ? message('no-words')
  : total === 0 && partial > 0 ? message('scattered')
  : message(`count-${new Intl.PluralRules('ar').select(total)}`, { n: total }));

/**
 * Why there are no results.
 * @param {Outcome} outcome
 */
const reasons = ({ missing, units }) => (units > 0 && missing.length === 0 ? [message('nothing')]
  : missing.map((word) => message('nowhere', { word })));

/**
 * A result as it is listed.
 * @param {Result} result
 */
const item = (result) => {
  const { path, title, titleRanges, date, dateLabel, source, section, snippet } = result;
  const item = part('result', {
    bdi: highlighted(title, titleRanges), time: dateLabel, '.result-source': source,
    '.result-section': section, '.result-snippet': highlighted(snippet.text, snippet.ranges),
  });
  item.dataset.story = /** @type {any} */ (result.story ?? '');
  const time = item.querySelector('time');
  // EDTF says more than the attribute can hold.
  if (/^[\dT:-]+$/.test(/** @type {any} */ (date))) time?.setAttribute('datetime', /** @type {any} */ (date));
  else time?.replaceWith(dateLabel);
  // The words found go along, to be marked on the article's page.
  const marks = new URLSearchParams(result.marked.map((word) => ['mark', word]));
  if (path) /** @type {any} */ (item.querySelector('a')).href = `${site()}${path}#${marks}`;
  if (!result.isFull) item.append(note(message('partial', { list: result.lacking.join('، ') })));
  if (new URLSearchParams(location.search).has('explain')) {
    item.append(`${result.score.toFixed(3)} = ${result.reasons.map(({ text, score }) =>
      `${text} ${score.toFixed(3)}`).join(' + ')}`);
  }
  return item;
};

/**
 * A text with highlights.
 * @param {string} text
 * @param {import('./snippet.mjs').Range[]} ranges
 */
function highlighted(text, ranges) {
  const content = document.createDocumentFragment();
  let index = 0;
  for (const { start, end } of ranges) {
    content.append(text.slice(index, start), holding('mark', text.slice(start, end)));
    index = end;
  }
  content.append(text.slice(index));
  return content;
}
