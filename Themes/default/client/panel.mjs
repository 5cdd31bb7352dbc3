// The panel of filters: who, where and what is named, the outlets and their sections, the time of
// publication as a row of bars, and the results as files.
import { download } from './export.mjs';
import { written } from './periods.mjs';

/** The most values of a facet that are shown. */
const MOST_VALUES = 12;
/** Up to so many days the bars are days; up to so many, months; beyond it years. */
const MOST_OF_DAYS = 45;
const MOST_OF_MONTHS = 1096;

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
    const tools = view.element('.search-tools');
    tools.onclick = () => {
      this.element.hidden = !this.element.hidden;
      tools.setAttribute('aria-expanded', String(!this.element.hidden));
      this.update();
    };
    // That a group opens or closes is told to itself alone.
    this.element.addEventListener('toggle', () => this.update(), true);
    this.element.onsubmit = (event) => this.#range(event);
    this.element.onclick = ({ target }) => {
      const format = /** @type {Element} */ (target).closest('[data-export]')?.getAttribute('data-export');
      if (format) download(format, engine, page);
    };
  }

  /** Counts anew. */
  async update() {
    if (this.element.hidden) return;
    const filters = await this.#engine.filters();
    const documents = [...this.#page.outcome?.documents ?? []];
    const groups = [...this.element.querySelectorAll('details')].filter(({ open }) => open);
    this.#drawTime(await filters.days(), documents);
    for (const group of groups) {
      this.#fill(group, await filters.facet(group.dataset.facet ?? ''), new Set(documents));
    }
  }

  /**
   * @param {HTMLDetailsElement} group
   * @param {import('./filters.mjs').Facet} facet
   * @param {Set<number>} documents
   */
  #fill(group, { total, values }, documents) {
    const counted = values.map(({ label, documents: all }) => ({
      label, count: all.filter((one) => documents.has(one)).length,
      filter: `${group.dataset.field}:"${label.replace(/"/g, '')}"`,
    })).filter(({ count, filter }) => count > 0 || this.#page.filters.includes(filter));
    const best = counted.sort((left, right) => right.count - left.count).slice(0, MOST_VALUES);
    group.querySelector('ul')?.replaceChildren(...best.map(({ label, count, filter }) =>
      this.#button('value', filter, { bdi: label, '.count': count })));
    group.querySelector('p')?.replaceChildren(
      best.length === 0 ? this.#view.message('facet-none') : '',
      total > values.length ? this.#view.message('facet-cut', { n: values.length }) : '');
  }

  /**
   * A button that narrows the results, or widens them again.
   * @param {string} name of its part
   * @param {string} filter
   * @param {Record<string, string | number>} contents
   */
  #button(name, filter, contents) {
    const item = this.#view.part(name, contents);
    const button = /** @type {HTMLElement} */ (item.firstElementChild);
    button.dataset.filter = filter;
    button.setAttribute('aria-pressed', String(this.#page.filters.includes(filter)));
    return item;
  }

  /**
   * Draws how many of the results are of which time.
   * @param {import('./filters.mjs').Days} days
   * @param {number[]} documents
   */
  #drawTime({ first, last }, documents) {
    const days = documents.filter((one) => first[one] <= last[one]).map((one) => first[one]);
    const bars = barsOf(days);
    const list = this.#view.element('.timeline');
    const most = bars.reduce((all, [, count]) => Math.max(all, count), 1);
    list.replaceChildren(...bars.map(([period, count]) => {
      const bar = this.#button('bar', `${list.dataset.field}:${period}`, {});
      const button = /** @type {HTMLElement} */ (bar.firstElementChild);
      button.title = `${period}: ${count}`;
      button.setAttribute('aria-label', button.title);
      bar.querySelector('rect')?.setAttribute('height', String(count && Math.max(4, (100 * count) / most)));
      return bar;
    }));
    const n = documents.length - days.length;
    this.#view.element('.timeline-ends').replaceChildren(
      bars[0]?.[0] ?? '', ' – ', bars[bars.length - 1]?.[0] ?? '',
      ...(n > 0 ? [' · ', this.#view.message('undated', { n })] : []));
  }

  /** @param {SubmitEvent} event */
  #range(event) {
    event.preventDefault();
    for (const [name, value] of new FormData(/** @type {any} */ (event.target))) {
      const filter = `${name}:"${String(value).trim()}"`;
      if (String(value).trim() && !this.#page.filters.includes(filter)) this.#page.toggle(filter);
    }
  }
}

/**
 * How many days fall on each year, month or day, those with none included.
 * @param {number[]} days from 1970-01-01
 * @returns {[string, number][]} in order
 */
export function barsOf(days) {
  const sorted = [...days].sort((left, right) => left - right);
  const [start, end] = [sorted[0], sorted[sorted.length - 1]];
  const length = end - start < MOST_OF_DAYS ? 10 : end - start < MOST_OF_MONTHS ? 7 : 4;
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (let day = start; day <= end; day++) counts.set(written(day).slice(0, length), 0);
  for (const day of days) {
    const period = written(day).slice(0, length);
    counts.set(period, Number(counts.get(period)) + 1);
  }
  return [...counts];
}
