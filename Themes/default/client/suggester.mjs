// Suggestions under the search box: a list that the arrow keys walk while the focus stays in the box.

/** Milliseconds without a key before suggestions are looked for, and before they go with the focus. */
const PAUSE = 60;
const PARTING = 150;

export class Suggester {
  #engine;
  #view;
  #page;
  #list;
  /** @type {import('./engine.mjs').Suggestion[]} */
  #found = [];
  #turn = 0;
  #active = -1;

  /**
   * @param {import('./engine.mjs').SearchEngine} engine
   * @param {import('./view.mjs').View} view
   * @param {import('./ui.mjs').SearchPage} page
   */
  constructor(engine, view, page) {
    this.#engine = engine;
    this.#view = view;
    this.#page = page;
    this.#list = view.element('.suggestions');
  }

  start() {
    const { box } = this.#view;
    box.addEventListener('input', () => this.#typed());
    box.onkeydown = (event) => this.#pressed(event);
    box.onblur = () => setTimeout(() => this.#close(), PARTING);
    this.#view.element('.search-form').addEventListener('submit', () => this.#close());
    this.#list.onpointerdown = (event) => event.preventDefault();
    this.#list.onclick = ({ target }) =>
      this.#take([...this.#list.children].findIndex((option) =>
        option.contains(/** @type {Node} */ (target))));
    if (box.value) this.#typed();
  }

  async #typed() {
    const turn = ++this.#turn;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (turn !== this.#turn) return;
    const found = await this.#engine.suggest(this.#view.box.value).catch(() => []);
    if (turn === this.#turn && document.activeElement === this.#view.box) this.#show(found);
  }

  /** @param {import('./engine.mjs').Suggestion[]} found */
  #show(found) {
    this.#found = found;
    this.#list.replaceChildren(...found.map(({ label, key, count }, place) => {
      const option = this.#view.part('suggestion', {
        bdi: label, '.suggestion-kind': this.#kind(key), '.count': count,
      });
      option.id = `suggestion-${place}`;
      return option;
    }));
    this.#activate(-1);
    this.#list.hidden = found.length === 0;
  }

  /** @param {string} key */
  #kind(key) {
    return this.#view.message(`kind-${key.split('/')[0] || 'word'}`);
  }

  #close() {
    this.#turn++;
    this.#show([]);
  }

  /** @param {number} place */
  #activate(place) {
    this.#active = place;
    [...this.#list.children].forEach((option, index) =>
      option.setAttribute('aria-selected', String(index === place)));
    this.#view.box.setAttribute('aria-activedescendant', place < 0 ? '' : `suggestion-${place}`);
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    const { length } = this.#found;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0;
    const place = this.#active + step;
    if (length === 0 || event.isComposing) return;
    if (event.key === 'Escape') this.#close();
    else if (event.key === 'Enter' && this.#active >= 0) this.#take(this.#active);
    else if (step !== 0 && place >= -1 && place < length) this.#activate(place);
    else return;
    event.preventDefault();
  }

  /** @param {number} place */
  #take(place) {
    const { key, label, query } = this.#found[place];
    const [kind, value] = key.split('/');
    const field = this.#kind(key).textContent;
    this.#close();
    if (!/^(?:date|source|section)$/.test(kind)) return this.#page.take(query);
    // What was typed for a filter leaves the box.
    this.#page.take('');
    this.#page.toggle(kind === 'date' ? `${field}:${value}` : `${field}:"${label}"`);
  }
}
