// Suggestions under the search box: a list that the arrow keys walk while the focus stays in the box.

import { box, element, message, part } from './parts.mjs';

/** Milliseconds without a key before suggestions are looked for, and before they go with the focus. */
const PAUSE = 60;
const PARTING = 150;

/** @typedef {import('./engine.mjs').Suggestion} Suggestion */

/**
 * Begins to suggest.
 * @param {import('./engine.mjs').SearchEngine} engine
 * @param {import('./ui.mjs').SearchPage} page
 */
export function suggest(engine, page) {
  const list = element('.suggestions');
  /** @type {Suggestion[]} */
  let found = [];
  /** Counts what was typed: only suggestions for the newest may be shown. */
  let turn = 0;
  let active = -1;

  const kind = (/** @type {string} */ key) => message(`kind-${key.split('/')[0] || 'word'}`);

  const show = (/** @type {Suggestion[]} */ suggestions) => {
    found = suggestions;
    list.replaceChildren(...found.map(({ label, key, count }, place) => {
      const option = part('suggestion', {
        bdi: label, '.suggestion-kind': kind(key), '.count': count,
      });
      option.id = `suggestion-${place}`;
      return option;
    }));
    activate(-1);
    list.hidden = found.length === 0;
  };

  const activate = (/** @type {number} */ place) => {
    active = place;
    [...list.children].forEach((option, index) =>
      option.setAttribute('aria-selected', /** @type {any} */ (index === place)));
    box().setAttribute('aria-activedescendant', place < 0 ? '' : `suggestion-${place}`);
  };

  const close = () => {
    turn++;
    show([]);
  };

  const take = (/** @type {number} */ place) => {
    const { key, label, query } = found[place];
    const [name, value] = key.split('/');
    const field = kind(key).textContent;
    close();
    if (!/^(?:date|source|section)$/.test(name)) return page.take(query);
    // What was typed for a filter leaves the box.
    page.take('');
    page.toggle(name === 'date' ? `${field}:${value}` : `${field}:"${label}"`);
  };

  const typed = async () => {
    const mine = ++turn;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (mine !== turn) return;
    const suggestions = await engine.suggest(box().value).catch(() => []);
    if (mine === turn && document.activeElement === box()) show(suggestions);
  };

  box().onkeydown = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0;
    const place = active + step;
    if (found.length === 0 || event.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && active >= 0) take(active);
    else if (step !== 0 && place >= -1 && place < found.length) activate(place);
    else return;
    event.preventDefault();
  };
  box().addEventListener('input', typed);
  box().onblur = () => setTimeout(close, PARTING);
  element('.search-form').addEventListener('submit', close);
  list.onpointerdown = (event) => event.preventDefault();
  list.onclick = ({ target }) => take([...list.children].findIndex((option) =>
    option.contains(/** @type {Node} */ (target))));
  if (box().value) typed();
}
