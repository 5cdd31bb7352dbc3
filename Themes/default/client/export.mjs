// The results as a file, made in the browser.

/** The most results in a file. */
const MOST = 500;

/**
 * @typedef {import('./archive.mjs').Result} Result
 * @typedef {{type: string, write: (results: Result[], addressOf: (path: string) => string) => string}} Format
 */

/** @param {string | null} text */
const cell = (text) => `"${(text ?? '').replace(/"/g, '""')}"`;

/** @param {string | null} text */
const line = (text) => (text ?? '').replace(/\s+/g, ' ');

/** @type {Record<string, Format>} */
const FORMATS = {
  csv: {
    type: 'text/csv',
    // The mark at the beginning tells spreadsheets that this is UTF-8.
    write: (results, addressOf) => '\uFEFF' + [
      ['title', 'date', 'source', 'section', 'address'],
      ...results.map(({ title, date, source, section, path }) =>
        [title, date, source, section, addressOf(path)]),
    ].map((row) => row.map(safe).map(cell).join(',') + '\r\n').join(''),
  },
  json: {
    type: 'application/json',
    write: (results, addressOf) => JSON.stringify(
      results.map(({ title, date, source, section, path }) =>
        ({ title, date, source, section, address: addressOf(path) })), null, 2),
  },
  ris: {
    type: 'application/x-research-info-systems',
    write: (results, addressOf) => results.map(({ title, date, source, section, path }) => [
      ['TY', 'NEWS'], ['TI', title], ['T2', source],
      ['DA', /^\d{4}(-\d\d){0,2}/.exec(date ?? '')?.[0].replace(/-/g, '/') ?? null],
      ['SE', section], ['UR', addressOf(path)], ['ER', ''],
    ].filter(([, value]) => value !== null)
      .map(([tag, value]) => `${tag}  - ${line(value)}\r\n`).join('')).join('\r\n'),
  },
};

/**
 * A cell that no spreadsheet takes for a formula.
 * @param {string | null} text
 */
const safe = (text) => (/^[=+\-@\t\r]/.test(text ?? '') ? `'${text}` : text);

/**
 * Results in a format.
 * @param {string} format `csv`, `json` or `ris`
 * @param {Result[]} results
 * @param {(path: string) => string} addressOf
 */
export const written = (format, results, addressOf) => FORMATS[format].write(results, addressOf);

/**
 * Offers all results as a file.
 * @param {string} format
 * @param {import('./engine.mjs').SearchEngine} engine
 * @param {import('./ui.mjs').SearchPage} page
 */
export async function download(format, engine, page) {
  const outcome = await engine.search(page.text, { limit: MOST });
  const addressOf = (/** @type {string} */ path) => new URL(`../${path}`, location.href).href;
  const content = written(format, outcome?.results ?? [], addressOf);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: FORMATS[format].type }));
  link.download = `results.${format}`;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
