// Stretches of time in a query: years, months and days of both calendars, in figures or in words.

/** @typedef {string[][][]} Months their names, by calendar, month and spelling */

/** The first day of the Hijri calendar, and the mean length of its year, in days. */
const HIJRI_EPOCH = -492_148;
const HIJRI_YEAR = 354.367;

/**
 * A stretch of days, both included, counted from 1970-01-01.
 * @typedef {{first: number, last: number, isYear: boolean}} Period `isYear`: only a year was told
 */

/**
 * @param {number} year
 * @param {number} month
 * @param {number} day
 */
const gregorianDay = (year, month, day) => Date.UTC(year, month - 1, day) / 864e5;

/**
 * The first day of a Hijri month by the calendar of Umm al-Qura, which every browser knows.
 * @param {number} year
 * @param {number} month
 */
function hijriMonth(year, month) {
  const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    month: 'numeric', day: 'numeric', timeZone: 'UTC',
  });
  const wanted = `${(month - 1) % 12 + 1}/1`;
  const near = Math.floor(HIJRI_EPOCH + (year - 1) * HIJRI_YEAR + (month - 1) * HIJRI_YEAR / 12);
  for (let day = near - 4; day < near + 5; day++) {
    if (format.format(day * 864e5).startsWith(wanted)) return day;
  }
  return near;
}

/**
 * @param {number} year
 * @param {number} month 0 for the whole year
 * @param {number} day 0 for the whole month
 * @param {boolean} isHijri
 * @returns {Period | null}
 */
function period(year, month, day, isHijri) {
  const start = isHijri ? hijriMonth
    : (/** @type {number} */ one, /** @type {number} */ other) => gregorianDay(one, other, 1);
  const first = start(year, month || 1) + (day || 1) - 1;
  const end = start(year, (month || 12) + 1) - 1;
  return month > 12 || first > end ? null : { first, last: day ? first : end, isYear: !month };
}

/**
 * The month that a text names, in one spelling or in two: نوفمبر تشرين الثاني.
 * @param {string[][]} months
 * @param {string} text
 * @returns {number} 0 where it names none
 */
const monthOf = (months, text) => months.findIndex((names) => names.some((name) =>
  text === name || (/^[a-z]+$/.test(text) && text.startsWith(name)) ||
  names.some((other) => text === `${name} ${other}`))) + 1;

/**
 * Reads a stretch of time.
 * @param {string} text folded words with blanks between, and nothing else
 * @param {Months} months
 * @returns {Period | null}
 */
export function periodOf(text, [gregorian, hijri]) {
  const [, year, month, day] = /^(\d{4})(?: (\d\d?))?(?: (\d\d?))?$/.exec(text) ?? [];
  if (year) return period(+year, +(month ?? 0), +(day ?? 0), +year < 1500);
  const [, first, name = '', last] =
    /^(?:(\d\d?) )?(?:شهر )?([^\d]+|\d\d?) (\d{4})(?: [هم])?$/.exec(text) ?? [];
  const isYear = /^(?:عام|العام|سنه)$/.test(name);
  const named = +name || monthOf(gregorian, name);
  if (!last || (isYear ? first : +name && !first)) return null;
  if (isYear) return period(+last, 0, 0, +last < 1500);
  if (named) return period(+last, named, +(first ?? 0), false);
  const other = monthOf(hijri, name);
  return other ? period(+last, other, +(first ?? 0), true) : null;
}

/**
 * A day as EDTF.
 * @param {number} day from 1970-01-01
 */
export const written = (day) => new Date(day * 864e5).toISOString().slice(0, 10);
