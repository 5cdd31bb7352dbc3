// Suggestions under the search box: a list that the arrow keys walk while the focus stays in the box.

/** Milliseconds without a key before suggestions are looked for. */
const PAUSE = 60;

export class Suggester {
  #engine;
  #view;
  #page;
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
    this.list = view.element('.suggestions');
  }

  start() {
    const { box, form } = this.#view;
    box.addEventListener('input', () => this.#typed());
    box.addEventListener('keydown', (event) => this.#pressed(event), { capture: true });
    box.addEventListener('blur', () => setTimeout(() => this.#close(), 150));
    form.addEventListener('submit', () => this.#close());
    this.list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => {
      const option = event.target instanceof Element ? event.target.closest('li') : null;
      if (option) this.#take(this.#options.indexOf(option));
    });
    if (box.value) this.#typed();
  }

  get #options() {
    return [...this.list.children];
  }

  async #typed() {
    const turn = ++this.#turn;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (turn !== this.#turn) return;
    const text = this.#view.box.value;
    const found = await this.#engine.suggest(text).catch(() => []);
    if (turn === this.#turn && document.activeElement === this.#view.box) this.#show(found);
  }

  /** @param {import('./engine.mjs').Suggestion[]} found */
  #show(found) {
    this.found = found;
    this.list.replaceChildren(...found.map(({ label, key, count }, place) => {
      const option = this.#view.part('suggestion');
      option.id = `suggestion-${place}`;
      const [name, kind, number] = option.children;
      name.append(label);
      kind.append(this.#view.message(`kind-${key.split('/')[0] || 'word'}`));
      number.append(String(count));
      return option;
    }));
    this.#activate(-1);
    this.list.hidden = found.length === 0;
  }

  #close() {
    this.#turn++;
    this.#show([]);
  }

  /** @param {number} place */
  #activate(place) {
    this.#active = place;
    this.#options.forEach((option, index) =>
      option.setAttribute('aria-selected', String(index === place)));
    if (place < 0) this.#view.box.removeAttribute('aria-activedescendant');
    else this.#view.box.setAttribute('aria-activedescendant', `suggestion-${place}`);
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    const { length } = this.#options;
    if (length === 0 || event.isComposing) return;
    if (event.key === 'Escape') this.#close();
    else if (event.key === 'Enter' && this.#active >= 0) this.#take(this.#active);
    else if (event.key === 'ArrowDown' && this.#active < length - 1) this.#activate(this.#active + 1);
    else if (event.key === 'ArrowUp' && this.#active >= 0) this.#activate(this.#active - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {number} place */
  #take(place) {
    const { key, label, query } = this.found?.[place] ?? { key: '', label: '', query: '' };
    const [kind, value] = key.split('/');
    this.#close();
    if (kind === 'date') return this.#narrow(`تاريخ:${value}`);
    if (kind === 'source') return this.#narrow(`مصدر:"${label}"`);
    if (kind === 'section') return this.#narrow(`قسم:"${label}"`);
    this.#page.take(query);
  }

  /**
   * What was typed for a filter leaves the box.
   * @param {string} filter
   */
  #narrow(filter) {
    this.#page.take('');
    this.#page.toggle(filter);
  }
}
