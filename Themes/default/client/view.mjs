// Puts the outcome of a search on the page. Every word it shows is the theme's or the archive's.
import { MAXIMUM_WORDS } from './query.mjs';

/**
 * @typedef {import('./engine.mjs').Outcome} Outcome
 * @typedef {import('./engine.mjs').Result} Result
 * @typedef {Node | string} Content
 */

export class View {
  #page;
  #site;

  /** @param {HTMLElement} page the element that holds the search */
  constructor(page) {
    this.#page = page;
    this.#site = page.dataset.search ?? '';
    this.box = /** @type {HTMLInputElement} */ (this.element('.search-box'));
    this.results = this.element('.results');
    this.order = /** @type {HTMLSelectElement} */ (this.element('select'));
  }

  /** The links of the results, in order. */
  get links() {
    return /** @type {HTMLAnchorElement[]} */ ([...this.results.querySelectorAll('h2 a')]);
  }

  /** Says that the search is under way; what was found before stays. */
  showLoading() {
    this.#tell('.search-status', [this.message('loading')]);
  }

  /** @param {Error} error */
  showError({ name }) {
    this.clear([this.message(name === 'VersionError' ? 'outdated' : 'error')]);
  }

  /**
   * Shows nothing. What is empty on the page is not seen.
   * @param {Content[]} [errors] what went wrong
   */
  clear(errors = []) {
    this.results.replaceChildren();
    this.element('.search-error p').replaceChildren(...errors);
    this.#show([], [], false);
  }

  /**
   * Shows what was found.
   * @param {string} query
   * @param {Outcome} outcome with all results from the first
   */
  show(query, outcome) {
    const { results, total, partial, related } = outcome;
    const { href } = /** @type {any} */ (document.activeElement);
    this.clear();
    this.results.append(...results.map((result) => this.#result(result)));
    // The link that had the focus has it again.
    if (href) this.links.find((link) => link.href === href)?.focus({ preventScroll: true });
    const isEmpty = results.length === 0;
    this.#show([this.#count(outcome), ...(isEmpty ? [] : this.#notes(query, outcome))],
      isEmpty ? this.#reasons(outcome) : [], results.length < total + partial + related);
  }

  /**
   * Shows what narrows the results, and their order.
   * @param {string[]} filters
   * @param {string} order
   */
  showFilters(filters, order) {
    this.order.value = order;
    this.element('.search-chips').replaceChildren(...filters.map((filter) => {
      const chip = this.part('chip', { bdi: filter.replace(':', ': ').replace(/"/g, '') });
      chip.dataset.filter = filter;
      return chip;
    }));
  }

  /** @param {Content[]} notes to add to what is said of the results */
  remark(notes) {
    this.element('.search-status').append(...notes.map((note) => this.#note(note)));
  }

  /**
   * @param {Content[]} notes
   * @param {Content[]} reasons why nothing was found
   * @param {boolean} isMore
   */
  #show(notes, reasons, isMore) {
    this.#tell('.search-status', notes);
    this.#tell('.search-reasons', reasons);
    this.element('.search-more').hidden = !isMore;
  }

  /**
   * @param {string} selector
   * @param {Content[]} notes
   */
  #tell(selector, notes) {
    this.element(selector).replaceChildren(...notes.map((note) => this.#note(note)));
  }

  /** @param {Outcome} outcome */
  #count({ total, partial, units }) {
    return units === 0 ? this.message('no-words')
      : total === 0 && partial > 0 ? this.message('scattered')
      : this.message(`count-${new Intl.PluralRules('ar').select(total)}`, { n: total });
  }

  /**
   * What there is to say about results.
   * @param {string} query
   * @param {Outcome} outcome
   */
  #notes(query, { missing, cut, entities, corrections }) {
    const absent = missing.filter((word) => !corrections.some(({ from }) => from === word));
    return [
      ...corrections.map((correction) => this.correction('corrected', query, correction)),
      ...(cut ? [this.message('too-long', { n: MAXIMUM_WORDS })] : []),
      ...absent.map((word) => this.message('missing', { word })),
      ...entities.map(({ key, name }) =>
        this.link(`${this.#site}entities/${key}/index.html`, this.message('entity', { name }))),
    ];
  }

  /**
   * Why there are no results.
   * @param {Outcome} outcome
   */
  #reasons({ missing, units }) {
    return units > 0 && missing.length === 0 ? [this.message('nothing')]
      : missing.map((word) => this.message('nowhere', { word }));
  }

  /**
   * A word that is nowhere, and the archive's words that may be meant.
   * @param {string} name of the message
   * @param {string} query
   * @param {{from: string, to: string[]}} correction
   */
  correction(name, query, { from, to }) {
    const note = this.message(name, { word: from });
    for (const word of to) note.append(' ', this.ask(query.replace(from, () => word), isolated(word)));
    return note;
  }

  /** @param {Result} result */
  #result({ path, title, titleRanges, date, dateLabel, source, section, snippet, marked, ...result }) {
    const item = this.part('result', {
      bdi: highlighted(title, titleRanges), time: dateLabel, '.result-source': source,
      '.result-section': section, '.result-snippet': highlighted(snippet.text, snippet.ranges),
    });
    item.dataset.story = String(result.story ?? '');
    const time = item.querySelector('time');
    // EDTF says more than the attribute can hold.
    if (/^[\dT:-]+$/.test(date ?? '')) time?.setAttribute('datetime', String(date));
    else time?.replaceWith(dateLabel);
    // The words found go along, to be marked on the article's page.
    const marks = new URLSearchParams(marked.map((word) => ['mark', word]));
    /** @type {any} */ (item.querySelector('a')).href = `${this.#site}${path}#${marks}`;
    if (!result.isFull) {
      item.append(this.#note(this.message('partial', { list: result.lacking.join('، ') })));
    }
    if (new URLSearchParams(location.search).has('explain')) {
      item.append(`${result.score.toFixed(3)} = ${result.reasons.map(({ text, score }) =>
        `${text} ${score.toFixed(3)}`).join(' + ')}`);
    }
    return item;
  }

  /** @param {Content} content */
  #note(content) {
    const note = this.part('note');
    note.append(content);
    return note;
  }

  /**
   * @param {string} address
   * @param {Content} content
   */
  link(address, content) {
    const link = /** @type {HTMLAnchorElement} */ (this.part('link'));
    link.href = address;
    link.append(content);
    return link;
  }

  /**
   * A link that asks for something else.
   * @param {string} query
   * @param {Content} content
   */
  ask(query, content) {
    const link = this.link(`?${new URLSearchParams({ q: query })}`, content);
    link.dataset.query = query;
    return link;
  }

  /**
   * A text of the theme; what is put into it is kept apart from the direction around it.
   * @param {string} name
   * @param {Record<string, string | number>} [values]
   */
  message(name, values = {}) {
    const message = document.createDocumentFragment();
    const { textContent } = this.#template(`message="${name}"`);
    // Odd pieces are what stood in braces.
    message.append(...(textContent ?? '').split(/\{(\w+)\}/).map((piece, index) =>
      (index % 2 === 0 ? piece : isolated(values[piece]))));
    return message;
  }

  /**
   * A copy of a part of the theme.
   * @param {string} name
   * @param {Record<string, Content | number | null>} [contents] what its elements are to hold; those
   *   for which there is nothing are left out
   */
  part(name, contents = {}) {
    const part = /** @type {HTMLElement} */ (
      this.#template(`part="${name}"`).firstElementChild?.cloneNode(true));
    for (const [selector, content] of Object.entries(contents)) {
      const element = part.querySelector(selector);
      if (content === null) element?.remove();
      else element?.append(/** @type {Content} */ (content));
    }
    return part;
  }

  /** @param {string} name */
  #template(name) {
    return /** @type {HTMLTemplateElement} */ (this.element(`[data-${name}]`)).content;
  }

  /** @param {string} selector */
  element(selector) {
    return /** @type {HTMLElement} */ (this.#page.querySelector(selector));
  }
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
