// The panel of filters: who, where and what is named, the outlets and their sections, the time of
// publication as a row of bars, and the results as files.
import { download } from './export.mjs';
import { written } from './periods.mjs';

/** The most values of a facet that are shown. */
const MOST_VALUES = 12;
/** Up to so many months the bars are months, beyond it years; up to so many days they are days. */
const MOST_MONTHS = 36;
const MOST_DAYS = 45;

/** What a filter by a value of a facet is called in a query. */
const FIELDS = {
  section: 'قسم', source: 'مصدر', person: 'شخص', place: 'مكان', organisation: 'هيئة',
};

export class Panel {
  #engine;
  #view;
  #page;

  /**
   * @param {import('./engine.mjs').SearchEngine} engine
   * @param {import('./view.mjs').View} view
   * @param {import('./ui.mjs').SearchPage} page
   */
  constructor(engine, view, page) {
    this.#engine = engine;
    this.#view = view;
    this.#page = page;
    this.element = view.element('.search-panel');
    for (const group of this.#groups) group.addEventListener('toggle', () => this.#fill(group));
    this.element.querySelector('form')?.addEventListener('submit', (event) => this.#range(event));
    this.element.addEventListener('click', ({ target }) => {
      const format = target instanceof HTMLElement ? target.dataset.export : undefined;
      if (format) download(format, this.#engine, this.#page);
    });
  }

  /** @returns {HTMLDetailsElement[]} */
  get #groups() {
    return [...this.element.querySelectorAll('details')];
  }

  toggle() {
    this.element.hidden = !this.element.hidden;
    this.#view.tools.setAttribute('aria-expanded', String(!this.element.hidden));
    this.update();
  }

  /** Counts anew. */
  async update() {
    if (this.element.hidden) return;
    await Promise.all([this.#drawTime(), ...this.#groups.map((group) => this.#fill(group))]);
  }

  /** @param {HTMLDetailsElement} group */
  async #fill(group) {
    if (!group.open) return;
    const name = /** @type {keyof typeof FIELDS} */ (group.dataset.facet);
    const { total, values } = await (await this.#engine.filters()).facet(name);
    const documents = new Set(this.#page.outcome?.documents);
    const counted = values.map(({ label, documents: all }) => ({
      label, count: all.reduce((sum, one) => sum + +documents.has(one), 0),
      filter: `${FIELDS[name]}:"${label.replace(/"/g, '')}"`,
    })).filter(({ count, filter }) => count > 0 || this.#page.filters.includes(filter));
    const best = counted.sort((left, right) => right.count - left.count).slice(0, MOST_VALUES);
    group.querySelector('ul')?.replaceChildren(...best.map((value) => this.#value(value)));
    const notes = [
      ...(best.length === 0 ? [this.#view.message('facet-none')] : []),
      ...(total > values.length ? [this.#view.message('facet-cut', { n: values.length })] : []),
    ];
    group.querySelector('p')?.replaceChildren(...notes);
  }

  /** @param {{label: string, count: number, filter: string}} value */
  #value({ label, count, filter }) {
    const item = this.#view.part('value');
    const button = /** @type {HTMLElement} */ (item.firstElementChild);
    button.dataset.filter = filter;
    button.setAttribute('aria-pressed', String(this.#page.filters.includes(filter)));
    const [name, number] = button.children;
    name.append(label);
    number.append(String(count));
    return item;
  }

  /** Draws how many of the results are of which time. */
  async #drawTime() {
    const { first, last } = await (await this.#engine.filters()).days();
    const documents = [...this.#page.outcome?.documents ?? []];
    const days = documents.filter((one) => first[one] <= last[one]).map((one) => first[one]);
    const bars = barsOf(days.map(written));
    const most = Math.max(1, ...bars.map(([, count]) => count));
    const list = this.element.querySelector('.timeline');
    list?.replaceChildren(...bars.map(([period, count]) => {
      const bar = this.#view.part('bar');
      const button = /** @type {HTMLElement} */ (bar.firstElementChild);
      button.dataset.filter = `تاريخ:${period}`;
      button.title = `${period}: ${count}`;
      button.setAttribute('aria-label', button.title);
      button.setAttribute('aria-pressed', String(this.#page.filters.includes(`تاريخ:${period}`)));
      /** @type {SVGElement | null} */ (button.querySelector('rect'))
        ?.setAttribute('height', String(count === 0 ? 0 : Math.max(4, (100 * count) / most)));
      return bar;
    }));
    const undated = documents.length - days.length;
    this.element.querySelector('.timeline-ends')?.replaceChildren(
      bars[0]?.[0] ?? '', ' – ', bars[bars.length - 1]?.[0] ?? '',
      ...(undated > 0 ? [' · ', this.#view.message('undated', { n: undated })] : []));
  }

  /** @param {SubmitEvent} event */
  #range(event) {
    event.preventDefault();
    event.stopPropagation();
    for (const [name, value] of new FormData(/** @type {any} */ (event.target))) {
      const filter = `${name === 'from' ? 'من' : 'إلى'}:"${String(value).trim()}"`;
      if (String(value).trim() && !this.#page.filters.includes(filter)) this.#page.toggle(filter);
    }
  }
}

/**
 * How many days fall on each year, month or day, those with none included.
 * @param {string[]} days in EDTF
 * @returns {[string, number][]} in order
 */
export function barsOf(days) {
  if (days.length === 0) return [];
  const sorted = [...days].sort();
  const [start, end] = [sorted[0], sorted[sorted.length - 1]].map((day) => new Date(day));
  const dayCount = (end.getTime() - start.getTime()) / 864e5 + 1;
  const months = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 +
    end.getUTCMonth() - start.getUTCMonth() + 1;
  const length = dayCount <= MOST_DAYS ? 10 : months <= MOST_MONTHS ? 7 : 4;
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (let day = start.getTime(); day <= end.getTime(); day += 864e5) {
    counts.set(new Date(day).toISOString().slice(0, length), 0);
  }
  for (const day of days) {
    const period = day.slice(0, length);
    counts.set(period, (counts.get(period) ?? 0) + 1);
  }
  return [...counts];
}
