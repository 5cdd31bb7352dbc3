// Stretches of time in a query: years, months and days of both calendars, in figures or in words.

/** @typedef {string[][][]} Months their names, by calendar, month and spelling */

/** The Hijri calendar as every browser knows it: month, day, year. */
const UMM_AL_QURA = 'en-US-u-ca-islamic-umalqura-nu-latn';
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
 * The first day of a Hijri month by the calendar of Umm al-Qura.
 * @param {number} year
 * @param {number} month
 */
function hijriMonth(year, month) {
  const wanted = `${(month - 1) % 12 + 1}/1/`;
  const near = Math.floor(HIJRI_EPOCH + (year - 1) * HIJRI_YEAR + (month - 1) * HIJRI_YEAR / 12);
  for (let day = near - 4; day < near + 5; day++) {
    const date = new Date(day * 864e5).toLocaleDateString(UMM_AL_QURA, { timeZone: 'UTC' });
    if (date.startsWith(wanted)) return day;
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
  // Figures may stand in either order.
  const rising = /^\d{4} /.test(text) ? text.split(' ').reverse().join(' ') : text;
  const [, first, name = first, year] =
    /^(?:(\d\d?) )?(?:شهر )?(?:(\d\d?|\D+?) )?(\d{4})(?: [هم])?$/.exec(rising) ?? [];
  if (!year) return null;
  const day = name === first ? 0 : Number(first ?? 0);
  if (!name || /^(?:عام|العام|سنه)$/.test(name)) return day ? null : period(+year, 0, 0, +year < 1500);
  const other = monthOf(hijri, name);
  const month = +name || monthOf(gregorian, name) || other;
  return month ? period(+year, month, day, other > 0 || (+name > 0 && +year < 1500)) : null;
}

/**
 * A day as EDTF.
 * @param {number} day from 1970-01-01
 */
export const written = (day) => new Date(day * 864e5).toISOString().slice(0, 10);
