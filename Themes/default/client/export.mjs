// The results as a file, made in the browser.

/** The most results in a file. */
const MOST = 500;

/** @typedef {import('./archive.mjs').Result} Result */

/** What a file tells of a result. */
const COLUMNS = ['title', 'date', 'source', 'section', 'address'];
/** The same in RIS. */
const TAGS = ['TI', 'DA', 'T2', 'SE', 'UR'];

/** @type {Record<string, (rows: (string | null)[][]) => string>} */
const FORMATS = {
  // The mark at the beginning tells spreadsheets that this is UTF-8.
  csv: (rows) => '\uFEFF' + [COLUMNS, ...rows].map((row) => row.map(cell).join() + '\r\n').join(''),
  json: (rows) => JSON.stringify(rows.map((row) =>
    Object.fromEntries(row.map((value, index) => [COLUMNS[index], value]))), null, 2),
  ris: (rows) => rows.map((row) => [
    'TY  - NEWS', ...row.flatMap((value, index) => (value === null ? []
      : [`${TAGS[index]}  - ${tagged(value, TAGS[index])}`])), 'ER  - ', '',
  ].join('\r\n')).join('\r\n'),
};

/**
 * A cell that no spreadsheet takes for a formula.
 * @param {string | null} text
 */
const cell = (text) => `"${(text ?? '').replace(/^(?=[=+\-@\t\r])/, "'").replace(/"/g, '""')}"`;

/**
 * @param {string} value
 * @param {string} tag
 */
const tagged = (value, tag) => (tag === 'DA'
  ? (/^\d{4}(-\d\d){0,2}/.exec(value)?.[0] ?? '').replace(/-/g, '/') : value.replace(/\s+/g, ' '));

/**
 * Results in a format.
 * @param {string} format `csv`, `json` or `ris`
 * @param {Result[]} results
 * @param {(path: string) => string} addressOf
 */
export const written = (format, results, addressOf) =>
  FORMATS[format](results.map(({ title, date, source, section, path }) =>
    [title, date, source, section, addressOf(path)]));

/**
 * Offers all results as a file.
 * @param {string} format
 * @param {import('./engine.mjs').SearchEngine} engine
 * @param {import('./ui.mjs').SearchPage} page
 */
export async function download(format, engine, page) {
  const outcome = await engine.search(page.text(), { limit: MOST });
  const content = written(format, outcome?.results ?? [], (path) =>
    new URL(`../${path}`, location.href).href);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content]));
  link.download = `results.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
