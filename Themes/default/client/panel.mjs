// The panel of filters: who, where and what is named, the outlets and their sections, the time of
// publication as a row of bars, and the results as files.
import { download } from './export.mjs';
import { element, message, part } from './parts.mjs';
import { written } from './periods.mjs';

/** The most values of a facet that are shown. */
const MOST_VALUES = 12;
/** Up to so many days the bars are days; up to so many, months; beyond it years. */
const MOST_OF_DAYS = 45;
const MOST_OF_MONTHS = 1096;

/**
 * Makes the panel work.
 * @param {import('./engine.mjs').SearchEngine} engine
 * @param {import('./ui.mjs').SearchPage} page
 * @returns {() => Promise<void>} counts anew
 */
export function startPanel(engine, page) {
  const panel = element('.search-panel');
  const tools = element('.search-tools');
  const timeline = element('.timeline');

  const update = async () => {
    if (panel.hidden) return;
    const filters = await engine.filters();
    const documents = page.outcome?.documents ?? [];
    const groups = [...panel.querySelectorAll('details')].filter(({ open }) => open);
    drawTime(await filters.days(), documents);
    for (const group of groups) {
      fill(group, await filters.valuesOf(group.dataset.facet ?? ''), new Set(documents));
    }
  };

  /**
   * @param {HTMLDetailsElement} group
   * @param {import('./filters.mjs').Facet} facet
   * @param {Set<number>} documents
   */
  const fill = (group, { total, values }, documents) => {
    const counted = values.map(({ label, documents: all }) => ({
      label, count: all.filter((one) => documents.has(one)).length,
      filter: `${group.dataset.field}:"${label.replace(/"/g, '')}"`,
    })).filter(({ count, filter }) => count > 0 || page.filters.includes(filter));
    const best = counted.sort((left, right) => right.count - left.count).slice(0, MOST_VALUES);
    group.querySelector('ul')?.replaceChildren(...best.map(({ label, count, filter }) =>
      button('value', filter, { bdi: label, '.count': count })));
    group.querySelector('p')?.replaceChildren(
      best.length === 0 ? message('facet-none') : '',
      total > values.length ? message('facet-cut', { n: values.length }) : '');
  };

  /**
   * A button that narrows the results, or widens them again.
   * @param {string} name of its part
   * @param {string} filter
   * @param {Record<string, string | number>} [contents]
   */
  const button = (name, filter, contents) => {
    const item = part(name, contents);
    const button = /** @type {HTMLElement} */ (item.firstElementChild);
    button.dataset.filter = filter;
    button.setAttribute('aria-pressed', /** @type {any} */ (page.filters.includes(filter)));
    return item;
  };

  /**
   * Draws how many of the results are of which time.
   * @param {import('./filters.mjs').Days} days
   * @param {number[]} documents
   */
  const drawTime = ({ first, last }, documents) => {
    const days = documents.filter((one) => first[one] <= last[one]).map((one) => first[one]);
    const bars = barsOf(days);
    const most = bars.reduce((all, [, count]) => Math.max(all, count), 1);
    timeline.replaceChildren(...bars.map(([period, count]) => {
      const bar = button('bar', `${timeline.dataset.field}:${period}`);
      const label = /** @type {HTMLElement} */ (bar.firstElementChild);
      label.title = `${period}: ${count}`;
      label.setAttribute('aria-label', label.title);
      bar.querySelector('rect')?.setAttribute('height', /** @type {any} */ (count && Math.max(4, (100 * count) / most)));
      return bar;
    }));
    const n = documents.length - days.length;
    element('.timeline-ends').replaceChildren(
      bars[0]?.[0] ?? '', ' – ', bars.at(-1)?.[0] ?? '',
      ...(n > 0 ? [' · ', message('undated', { n })] : []));
  };

  tools.onclick = () => {
    panel.hidden = !panel.hidden;
    tools.setAttribute('aria-expanded', /** @type {any} */ (!panel.hidden));
    update();
  };
  // That a group opens or closes is told to itself alone.
  panel.addEventListener('toggle', update, true);
  panel.onsubmit = (event) => {
    event.preventDefault();
    for (const [name, value] of new FormData(/** @type {any} */ (event.target))) {
      const text = String(value).trim();
      const filter = `${name}:"${text}"`;
      if (text && !page.filters.includes(filter)) page.toggle(filter);
    }
  };
  panel.onclick = ({ target }) => {
    const format = /** @type {any} */ (target).closest('[data-format]')?.dataset.format;
    if (format) download(format, engine, page);
  };
  return update;
}

/**
 * How many days fall on each year, month or day, those with none included.
 * @param {number[]} days from 1970-01-01
 * @returns {[string, number][]} in order
 */
export function barsOf(days) {
  const sorted = [...days].sort((left, right) => left - right);
  const [start, end] = [sorted[0], sorted.at(-1)];
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
