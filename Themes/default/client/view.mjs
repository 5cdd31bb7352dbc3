// Puts the outcome of a search on the page. Every word it shows is the theme's or the archive's.
import { MAXIMUM_WORDS } from './query.mjs';

/**
 * @typedef {import('./engine.mjs').Outcome} Outcome
 * @typedef {import('./engine.mjs').Result} Result
 * @typedef {Node | string} Content
 * @typedef {ReturnType<typeof viewOf>} View
 */

/**
 * The parts of the page, and what is done to them.
 * @param {HTMLElement} page the element that holds the search
 */
export function viewOf(page) {
  const site = page.dataset.search ?? '';
  const element = (/** @type {string} */ selector) =>
    /** @type {HTMLElement} */ (page.querySelector(selector));
  const box = /** @type {HTMLInputElement} */ (element('.search-box'));
  const results = element('.results');
  const order = /** @type {HTMLSelectElement} */ (element('select'));

  /** The links of the results, in order. */
  const links = () => /** @type {HTMLAnchorElement[]} */ ([...results.querySelectorAll('h2 a')]);

  /** @param {string} name */
  const template = (name) => /** @type {HTMLTemplateElement} */ (element(`[data-${name}]`)).content;

  /**
   * A copy of a part of the theme.
   * @param {string} name
   * @param {Record<string, Content | number | null>} [contents] what its elements are to hold; those
   *   for which there is nothing are left out
   */
  const part = (name, contents = {}) => {
    const part = /** @type {HTMLElement} */ (
      template(`part="${name}"`).firstElementChild?.cloneNode(true));
    for (const [selector, content] of Object.entries(contents)) {
      const element = part.querySelector(selector);
      if (content === null) element?.remove();
      else element?.append(/** @type {Content} */ (content));
    }
    return part;
  };

  /**
   * A text of the theme; what is put into it is kept apart from the direction around it.
   * @param {string} name
   * @param {Record<string, string | number>} [values]
   */
  const message = (name, values = {}) => {
    const message = document.createDocumentFragment();
    const { textContent } = template(`message="${name}"`);
    // Odd pieces are what stood in braces.
    message.append(...(textContent ?? '').split(/\{(\w+)\}/).map((piece, index) =>
      (index % 2 === 0 ? piece : isolated(values[piece]))));
    return message;
  };

  /** @param {Content} content */
  const note = (content) => {
    const note = part('note');
    note.append(content);
    return note;
  };

  /**
   * @param {string} address
   * @param {Content} content
   */
  const link = (address, content) => {
    const link = /** @type {HTMLAnchorElement} */ (part('link'));
    link.href = address;
    link.append(content);
    return link;
  };

  /**
   * A link that asks for something else.
   * @param {string} query
   * @param {Content} content
   */
  const ask = (query, content) => {
    const asking = link(`?${new URLSearchParams({ q: query })}`, content);
    asking.dataset.query = query;
    return asking;
  };

  /**
   * A word that is nowhere, and the archive's words that may be meant.
   * @param {string} name of the message
   * @param {string} query
   * @param {{from: string, to: string[]}} correction
   */
  const correction = (name, query, { from, to }) => {
    const note = message(name, { word: from });
    for (const word of to) note.append(' ', ask(query.replace(from, () => word), isolated(word)));
    return note;
  };

  /**
   * @param {string} selector
   * @param {Content[]} notes
   */
  const tell = (selector, notes) => element(selector).replaceChildren(...notes.map(note));

  /**
   * Shows nothing. What is empty on the page is not seen.
   * @param {Content[]} [errors] what went wrong
   */
  const clear = (errors = []) => {
    results.replaceChildren();
    element('.search-error p').replaceChildren(...errors);
    tell('.search-status', []);
    tell('.search-reasons', []);
    element('.search-more').hidden = true;
  };

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
        link(`${site}entities/${key}/index.html`, message('entity', { name }))),
    ];
  };

  /** @param {Outcome} outcome */
  const count = ({ total, partial, units }) => (units === 0 ? message('no-words')
    : total === 0 && partial > 0 ? message('scattered')
    : message(`count-${new Intl.PluralRules('ar').select(total)}`, { n: total }));

  /**
   * Why there are no results.
   * @param {Outcome} outcome
   */
  const reasons = ({ missing, units }) => (units > 0 && missing.length === 0 ? [message('nothing')]
    : missing.map((word) => message('nowhere', { word })));

  /** @param {Result} result */
  const item = ({ path, title, titleRanges, date, dateLabel, source, section, snippet, ...result }) => {
    const item = part('result', {
      bdi: highlighted(title, titleRanges), time: dateLabel, '.result-source': source,
      '.result-section': section, '.result-snippet': highlighted(snippet.text, snippet.ranges),
    });
    item.dataset.story = String(result.story ?? '');
    const time = item.querySelector('time');
    // EDTF says more than the attribute can hold.
    if (/^[\dT:-]+$/.test(date ?? '')) time?.setAttribute('datetime', String(date));
    else time?.replaceWith(dateLabel);
    // The words found go along, to be marked on the article's page.
    const marks = new URLSearchParams(result.marked.map((word) => ['mark', word]));
    /** @type {any} */ (item.querySelector('a')).href = `${site}${path}#${marks}`;
    if (!result.isFull) item.append(note(message('partial', { list: result.lacking.join('، ') })));
    if (new URLSearchParams(location.search).has('explain')) {
      item.append(`${result.score.toFixed(3)} = ${result.reasons.map(({ text, score }) =>
        `${text} ${score.toFixed(3)}`).join(' + ')}`);
    }
    return item;
  };

  return {
    box, results, order, element, links, part, message, ask, correction, clear,

    /** Says that the search is under way; what was found before stays. */
    showLoading() {
      tell('.search-status', [message('loading')]);
    },

    /** @param {Error} error */
    showError({ name }) {
      clear([message(name === 'VersionError' ? 'outdated' : 'error')]);
    },

    /**
     * Shows what was found.
     * @param {string} query
     * @param {Outcome} outcome with all results from the first
     * @param {boolean} [isBegun] whether the rest of them is being loaded
     */
    show(query, outcome, isBegun) {
      const { results: found, total, partial, related } = outcome;
      const { href } = /** @type {any} */ (document.activeElement);
      clear();
      results.append(...found.map(item));
      // The link that had the focus has it again.
      if (href) links().find((link) => link.href === href)?.focus({ preventScroll: true });
      const isEmpty = found.length === 0;
      tell('.search-status', [count(outcome), ...(isEmpty ? [] : notes(query, outcome))]);
      tell('.search-reasons', isEmpty ? reasons(outcome) : []);
      element('.search-more').hidden = isBegun || found.length >= total + partial + related;
    },

    /**
     * Shows what narrows the results, and their order.
     * @param {string[]} filters
     * @param {string} sorting
     */
    showFilters(filters, sorting) {
      order.value = sorting;
      element('.search-chips').replaceChildren(...filters.map((filter) => {
        const chip = part('chip', { bdi: filter.replace(':', ': ').replace(/"/g, '') });
        chip.dataset.filter = filter;
        return chip;
      }));
    },

    /** @param {Content[]} notes to add to what is said of the results */
    remark(notes) {
      element('.search-status').append(...notes.map(note));
    },
  };
}

/** @param {string | number} text */
const isolated = (text) => holding('bdi', text);

/**
 * @param {string} name of an element
 * @param {string | number} text
 */
function holding(name, text) {
  const element = document.createElement(name);
  element.append(String(text));
  return element;
}

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
