// Puts the outcome of a search on the page. Every word it shows is the theme's or the archive's.
import { MAXIMUM_WORDS, without } from './query.mjs';

/** Dates that the `datetime` attribute of HTML can hold; other EDTF is shown by its label only. */
const HTML_DATE = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d)?)?)?$/;

/**
 * @typedef {import('./engine.mjs').Outcome} Outcome
 * @typedef {import('./engine.mjs').Result} Result
 * @typedef {import('./snippet.mjs').Range} Range
 */

export class View {
  #page;
  #site;
  #plurals = new Intl.PluralRules('ar');

  /** @param {HTMLElement} page the element that holds the search */
  constructor(page) {
    this.#page = page;
    this.#site = page.dataset.search ?? '';
    this.form = this.element('.search-form');
    this.box = /** @type {HTMLInputElement} */ (this.element('.search-box'));
    this.results = this.element('.results');
    this.more = this.element('.search-more');
    this.related = this.element('.search-related');
    this.retry = this.element('.search-error button');
    this.order = /** @type {HTMLSelectElement} */ (this.element('.search-order select'));
    this.tools = this.element('.search-tools');
    this.isExplaining = new URLSearchParams(location.search).has('explain');
  }

  /** The links of the results, in order. */
  get links() {
    return /** @type {HTMLElement[]} */ ([...this.results.querySelectorAll('.result-title a')]);
  }

  /** Shows nothing: there is no query. */
  clear() {
    this.#show({});
    this.results.replaceChildren();
  }

  /** Says that the search is under way; what was found before stays. */
  showLoading() {
    this.element('.search-status').replaceChildren(this.#note(this.message('loading')));
  }

  /** @param {Error} error */
  showError(error) {
    const name = error.name === 'VersionError' ? 'outdated' : 'error';
    this.element('.search-error p').replaceChildren(this.message(name));
    this.results.replaceChildren();
    this.#show({ error: true });
  }

  /**
   * Shows what was found.
   * @param {string} query
   * @param {Outcome & {isWide: boolean}} outcome with all results from the first, and whether
   *   those are among them that hold words made from names
   */
  show(query, outcome) {
    const { results, total, related, partial, isWide } = outcome;
    const { activeElement } = document;
    this.results.replaceChildren(...results.map((result) => this.#result(result)));
    // The link that had the focus has it again.
    const focused = activeElement instanceof HTMLAnchorElement && !activeElement.isConnected &&
      this.links.find((link) => link.getAttribute('href') === activeElement.getAttribute('href'));
    if (focused) focused.focus({ preventScroll: true });
    const isEmpty = results.length === 0;
    const count = this.#count(outcome);
    this.#show({
      notes: isEmpty ? [count] : [count, ...this.#notes(query, outcome)],
      reasons: isEmpty ? this.#reasons(query, outcome) : [],
      more: results.length < total + partial + (isWide ? related : 0),
      related: !isWide && related > 0,
    });
  }

  /**
   * Shows what narrows the results, and their order.
   * @param {string[]} filters
   * @param {string} order
   */
  showFilters(filters, order) {
    this.order.value = order;
    this.element('.search-chips').replaceChildren(...filters.map((filter) => {
      const chip = this.part('chip');
      chip.dataset.filter = filter;
      chip.querySelector('bdi')?.append(filter.replace(':', ': ').replace(/"/g, ''));
      return chip;
    }));
  }

  /** @param {Node[]} notes to add to what is said of the results */
  remark(notes) {
    this.element('.search-status').append(...notes.map((note) => this.#note(note)));
  }

  /**
   * @param {{notes?: Node[], reasons?: Node[], error?: boolean, more?: boolean,
   *   related?: boolean}} parts
   */
  #show({ notes = [], reasons = [], error = false, more = false, related = false }) {
    this.element('.search-status').replaceChildren(...notes.map((note) => this.#note(note)));
    this.element('.search-reasons').replaceChildren(...reasons.map((note) => this.#note(note)));
    this.element('.search-empty').hidden = reasons.length === 0;
    this.element('.search-error').hidden = !error;
    this.element('.search-bar').hidden = notes.length === 0;
    this.results.hidden = this.results.childElementCount === 0;
    this.more.hidden = !more;
    this.related.hidden = !related;
  }

  /** @param {Outcome} outcome */
  #count({ total, partial, units }) {
    if (units === 0) return this.message('no-words');
    if (total === 0 && partial > 0) return this.message('scattered');
    return this.message(`count-${this.#plurals.select(total)}`, { n: total });
  }

  /**
   * What there is to say about results.
   * @param {string} query
   * @param {Outcome} outcome
   */
  #notes(query, { missing, cut, entities, corrections }) {
    const corrected = new Set(corrections.map(({ from }) => from));
    return [
      ...corrections.map(({ from, to }) => this.correction('corrected', query, from, to)),
      ...(cut ? [this.message('too-long', { n: MAXIMUM_WORDS })] : []),
      ...missing.filter((word) => !corrected.has(word))
        .map((word) => this.#missing('missing', query, word)),
      ...(entities.length > 0 ? [this.#entities(entities)] : []),
    ];
  }

  /**
   * Why there are no results.
   * @param {string} query
   * @param {Outcome} outcome
   */
  #reasons(query, { missing, units }) {
    if (units === 0) return [];
    if (missing.length === 0) return [this.message('nothing')];
    return missing.map((word) => this.#missing('nowhere', query, word));
  }

  /**
   * A word that is nowhere, and the same query without it.
   * @param {string} name of the message
   * @param {string} query
   * @param {string} word
   */
  #missing(name, query, word) {
    const note = this.message(name, { word });
    const rest = without(query, word);
    if (rest) {
      const address = `?${new URLSearchParams({ q: rest })}`;
      const link = this.link(address, this.message('drop', { word }));
      link.dataset.query = rest;
      note.append(' ', link);
    }
    return note;
  }

  /**
   * A word that is nowhere, and the archive's words that may be meant.
   * @param {string} name of the message
   * @param {string} query
   * @param {string} from
   * @param {string[]} to
   */
  correction(name, query, from, to) {
    const note = this.message(name, { word: from });
    for (const word of to) {
      const meant = query.replace(from, () => word);
      const link = this.link(`?${new URLSearchParams({ q: meant })}`, isolated(word));
      link.dataset.query = meant;
      note.append(' ', link);
    }
    return note;
  }

  /** @param {{key: string, name: string}[]} entities */
  #entities(entities) {
    const links = document.createDocumentFragment();
    for (const { key, name } of entities) {
      const address = `${this.#site}entities/${key}/index.html`;
      links.append(this.link(address, this.message('entity', { name })), ' ');
    }
    return links;
  }

  /** @param {Result} result */
  #result(result) {
    const item = this.part('result');
    const link = /** @type {HTMLAnchorElement} */ (item.querySelector('a'));
    // The words found go along, to be marked on the article's page.
    const marks = new URLSearchParams(result.marked.map((word) => ['mark', word]));
    link.href = `${this.#site}${result.path}${result.marked.length > 0 ? `#${marks}` : ''}`;
    link.querySelector('bdi')?.append(marked(result.title, result.titleRanges));
    const time = /** @type {HTMLTimeElement} */ (item.querySelector('time'));
    time.textContent = result.dateLabel;
    if (result.date && HTML_DATE.test(result.date)) time.dateTime = result.date;
    else time.replaceWith(result.dateLabel);
    item.dataset.story = String(result.story ?? '');
    fill(item, '.result-source', result.source);
    fill(item, '.result-section', result.section);
    const { text, ranges, cutBefore, cutAfter } = result.snippet;
    item.querySelector('.result-snippet')?.append(
      cutBefore ? '… ' : '', marked(text, ranges), cutAfter ? ' …' : '');
    if (result.tier !== 'full') {
      item.append(this.#note(this.message(result.tier, { words: result.lacking.join('، ') })));
    }
    if (this.isExplaining) {
      item.append(`${result.score.toFixed(3)} = ${result.reasons.map((reason) =>
        `${reason.text} ${reason.score.toFixed(3)}`).join(' + ')}`);
    }
    return item;
  }

  /** @param {Node} content */
  #note(content) {
    const note = this.part('note');
    note.append(content);
    return note;
  }

  /**
   * @param {string} address
   * @param {Node} content
   */
  link(address, content) {
    const link = /** @type {HTMLAnchorElement} */ (this.part('link'));
    link.href = address;
    link.append(content);
    return link;
  }

  /**
   * A text of the theme; what is put into it is kept apart from the direction around it.
   * @param {string} name
   * @param {Record<string, string | number>} [values]
   */
  message(name, values = {}) {
    const template = this.#template(`[data-message="${name}"]`);
    const message = document.createDocumentFragment();
    // Odd pieces are what stood in braces.
    (template.content.textContent ?? '').split(/\{(\w+)\}/).forEach((piece, index) => {
      if (index % 2 === 0) message.append(piece);
      else message.append(isolated(String(values[piece] ?? '')));
    });
    return message;
  }

  /** @param {string} name */
  part(name) {
    const { firstElementChild } = this.#template(`[data-part="${name}"]`).content;
    return /** @type {HTMLElement} */ (firstElementChild?.cloneNode(true));
  }

  /** @param {string} selector */
  #template(selector) {
    return /** @type {HTMLTemplateElement} */ (this.element(selector));
  }

  /** @param {string} selector */
  element(selector) {
    return /** @type {HTMLElement} */ (this.#page.querySelector(selector));
  }
}

/** @param {string} text */
function isolated(text) {
  const element = document.createElement('bdi');
  element.textContent = text;
  return element;
}

/**
 * @param {HTMLElement} item
 * @param {string} selector
 * @param {string | null} text
 */
function fill(item, selector, text) {
  const element = item.querySelector(selector);
  if (text) element?.append(text);
  else element?.remove();
}

/**
 * A text with highlights.
 * @param {string} text
 * @param {Range[]} ranges
 */
function marked(text, ranges) {
  const content = document.createDocumentFragment();
  let index = 0;
  for (const { start, end } of ranges) {
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    content.append(text.slice(index, start), mark);
    index = end;
  }
  content.append(text.slice(index));
  return content;
}
