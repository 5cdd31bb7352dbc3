// The parts of the search page, and what the theme gives it: parts to copy, and texts. Every word shown
// is the theme's or the archive's.

/** @typedef {Node | string} Content */

/**
 * What there is one of on the page.
 * @param {string} selector
 */
export const element = (selector) =>
  /** @type {HTMLElement} */ (document.querySelector(`[data-search] ${selector}`));

/** Where the query is typed. */
export const box = () => /** @type {HTMLInputElement} */ (element('.search-box'));

/** The way to the site's root. */
export const site = () => /** @type {HTMLElement} */ (document.querySelector('[data-search]')).dataset.search;

/** @param {string} name */
const template = (name) => /** @type {HTMLTemplateElement} */ (element(`[data-${name}]`)).content;

/**
 * A copy of a part of the theme.
 * @param {string} name
 * @param {Record<string, Content | number | null>} [contents] what its elements are to hold; those
 *   for which there is nothing are left out
 */
export const part = (name, contents = {}) => {
  const part = /** @type {HTMLElement} */ (
    template(`part="${name}"`).firstElementChild?.cloneNode(true));
  for (const [selector, content] of Object.entries(contents)) {
    const element = part.querySelector(selector);
    if (content === null || content === undefined) element?.remove();
    else element?.append(/** @type {Content} */ (content));
  }
  return part;
};

/**
 * A text of the theme; what is put into it is kept apart from the direction around it.
 * @param {string} name
 * @param {Record<string, string | number>} [values]
 */
export const message = (name, values = {}) => {
  const message = document.createDocumentFragment();
  const { textContent } = template(`message="${name}"`);
  // Odd pieces are what stood in braces.
  message.append(...(textContent ?? '').split(/\{(\w+)\}/).map((piece, index) =>
    (index % 2 === 0 ? piece : isolated(values[piece]))));
  return message;
};

/** @param {Content} content */
export const note = (content) => {
  const note = part('note');
  note.append(content);
  return note;
};

/**
 * @param {string} address
 * @param {Content} content
 */
export const link = (address, content) => {
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
export const ask = (query, content) => {
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
export const correction = (name, query, { from, to }) => {
  const note = message(name, { word: from });
  for (const word of to) note.append(' ', ask(query.replace(from, () => word), isolated(word)));
  return note;
};

/**
 * @param {string} selector
 * @param {Content[]} notes
 */
export const tell = (selector, notes) => element(selector).replaceChildren(...notes.map(note));

/** @param {string | number} text */
const isolated = (text) => holding('bdi', text);

/**
 * @param {string} name of an element
 * @param {string | number} text
 */
export function holding(name, text) {
  const element = document.createElement(name);
  element.append(String(text));
  return element;
}
