/** Units from the largest to the smallest; a year is the mean one of the Gregorian calendar. */
const UNITS = [
  { short: 'y', long: 'year', size: 31556952 },
  { short: 'd', long: 'day', size: 86400 },
  { short: 'h', long: 'hour', size: 3600 },
  { short: 'min', long: 'minute', size: 60 },
  { short: 's', long: 'second', size: 1 },
] as const;

/** How far in seconds ECMAScript's dates reach on both sides of 1970 (ECMA-262 §21.4.1.1). */
export const CALENDAR = 8.64e12;

const thousandths = new Intl.NumberFormat('en', { maximumFractionDigits: 3 });

/** Seconds as a person says them, in the two largest units: `2 hours 14 minutes`. Negative values lose their sign. */
export function durationInWords(seconds: number): string {
  let rest = Math.floor(Math.abs(seconds));
  if (rest > CALENDAR) return 'more than 270,000 years';
  if (rest === 0) return seconds === 0 ? '0 seconds' : 'less than a second';
  const parts: string[] = [];
  for (const { long, size } of UNITS) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${thousandths.format(count)} ${long}${count === 1 ? '' : 's'}`);
    // Two neighbouring units are as exact as a person reads: `2 years 5 seconds` would be noise.
    if (parts.length === 2 || (parts.length === 1 && count === 0)) break;
  }
  return parts.join(' ');
}

/** Seconds in short, the largest unit only: `3 h`. */
export function durationInShort(seconds: number): string {
  const distance = Math.abs(seconds);
  if (distance > CALENDAR) return '> 270,000 y';
  const unit = UNITS.find(({ size }) => distance >= size);
  return unit ? `${thousandths.format(Math.floor(distance / unit.size))} ${unit.short}` : '0 s';
}

/** A count of seconds with its unit, thousands apart: `8,040 s`; fractions to the millisecond, what is beyond the calendar as a power of ten. */
export function secondsInWords(seconds: number): string {
  return `${Math.abs(seconds) > CALENDAR ? seconds.toExponential() : thousandths.format(seconds)} s`;
}

/** An instant as date and time in UTC or the local zone, `22 Nov 2025, 10:00:00 UTC`; null where the date is beyond ECMAScript's ±8.64e12 seconds. */
export function instantInWords(seconds: number, zone: 'UTC' | 'local'): string | null {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return null;
  return formatOf(zone).format(date);
}

const formats = new Map<'UTC' | 'local', Intl.DateTimeFormat>();

/** One for each zone: to make one takes as long as a hundred dates. */
function formatOf(zone: 'UTC' | 'local'): Intl.DateTimeFormat {
  const kept = formats.get(zone);
  if (kept) return kept;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone === 'UTC' ? 'UTC' : undefined,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
  formats.set(zone, made);
  return made;
}

/** How far an instant is from now, both in seconds: `3 h ago`, `in 46 min`, `now`. */
export function relativeInShort(seconds: number, now: number): string {
  const distance = Math.floor(seconds) - Math.floor(now);
  if (distance === 0) return 'now';
  return distance > 0 ? `in ${durationInShort(distance)}` : `${durationInShort(distance)} ago`;
}

/** The next instant after `now` at which `relativeInShort(seconds, now)` reads differently; both in seconds. */
export function nextRelativeChange(seconds: number, now: number): number {
  const distance = Math.floor(seconds) - Math.floor(now);
  const length = Math.abs(distance);
  const unit = UNITS.find(({ size }) => length >= size)?.size ?? 1;
  const larger = UNITS.findLast(({ size }) => length < size)?.size ?? Number.POSITIVE_INFINITY;
  // Ahead, the count falls as soon as the distance leaves the present multiple; behind, it grows at the next multiple, or at the next
  // unit: a year is no whole number of days.
  const step = distance > 0 ? (length % unit) + 1 : Math.min(unit - (length % unit), larger - length);
  return Math.floor(now) + step;
}
