// Slack's date tokens, in the reader's own zone and clock.
const LOCALE = 'en-GB';
const OPTIONS = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
  time_secs: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
};
const FORMATS = Object.fromEntries(
  Object.entries(OPTIONS).map(([name, options]) => [name, new Intl.DateTimeFormat(LOCALE, options)]),
);

const dayOf = (date) => new Date(date.getFullYear(), date.getMonth(), date.getDate());

/** How many days ago, by the calendar; negative for days to come. */
export const daysAgo = (date, now) => Math.round((dayOf(now) - dayOf(date)) / 86_400_000);

const PRETTY = { 0: 'today', 1: 'yesterday', [-1]: 'tomorrow' };

/** {date_short_pretty} at {time}, of seconds since 1970. An unknown token gives the fallback. */
export function formatDate(seconds, format, fallback = '', now = new Date()) {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return fallback;
  let unknown = false;
  const words = format.replace(/\{(\w+)}/g, (_, token) => {
    const plain = token.replace(/_pretty$/, '');
    if (token === 'ago') return ago(date, now);
    if (token === 'date_num') return isoDay(date);
    if (!FORMATS[plain]) unknown = true;
    const pretty = plain !== token && PRETTY[daysAgo(date, now)];
    return pretty || FORMATS[plain]?.format(date) || '';
  });
  return unknown ? fallback : words;
}

const two = (number) => String(number).padStart(2, '0');

const isoDay = (date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** "3 minutes ago" */
export function ago(date, now = new Date()) {
  const minutes = Math.round((now - date) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return minutes === 1 ? 'a minute ago' : `${minutes} minutes ago`;
  const hours = Math.round(minutes / 60);
  if (hours < 24) return hours === 1 ? 'an hour ago' : `${hours} hours ago`;
  const days = Math.round(hours / 24);
  return days === 1 ? 'a day ago' : `${days} days ago`;
}

/** "14:05" of a Slack timestamp. */
export const clock = (ts) => FORMATS.time.format(new Date(Number(ts) * 1000));

/** "14:05:09" of a time as JSON has it. */
export const clockSecs = (at) => FORMATS.time_secs.format(new Date(at));

/** "Today", "Yesterday", "Friday 3 April" of a Slack timestamp. */
export function dayName(ts, now = new Date()) {
  const date = new Date(Number(ts) * 1000);
  const words = PRETTY[daysAgo(date, now)];
  return words
    ? words[0].toUpperCase() + words.slice(1)
    : new Intl.DateTimeFormat(LOCALE, { weekday: 'long', day: 'numeric', month: 'long' }).format(date);
}

/** Date and time in full, for those who point at a time. */
export const inFull = (seconds) =>
  `${FORMATS.date_long.format(new Date(seconds * 1000))}, ${FORMATS.time_secs.format(new Date(seconds * 1000))}`;
