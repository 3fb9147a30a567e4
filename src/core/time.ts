/** Seconds as a person says them, in the two largest units: `2 hours 14 minutes`. Negative values lose their sign. */
export function durationInWords(seconds: number): string {
  return inUnits(seconds, LONG);
}

/** Seconds in short, the largest unit only: `3 h`. */
export function durationInShort(seconds: number): string {
  const size = Math.abs(seconds);
  const [unit] = SHORT.filter(({ seconds: each }) => size >= each);
  return unit
    ? `${Math.floor(size / unit.seconds).toLocaleString('en')} ${unit.name}`
    : `${Math.floor(size)} s`;
}

/** A count of seconds with its unit, thousands apart: `8,040 s`; fractions to the millisecond. */
export function secondsInWords(seconds: number): string {
  return `${seconds.toLocaleString('en', { maximumFractionDigits: 3 })} s`;
}

/** An instant as date and time in UTC or the local zone, `22 Nov 2025, 10:00:00 UTC`; null where the date is beyond ECMAScript's ±8.64e12 seconds. */
export function instantInWords(seconds: number, zone: 'UTC' | 'local'): string | null {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return null;
  const timeZone = zone === 'UTC' ? 'UTC' : undefined;
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(date);
}

/** How far an instant is from now, both in seconds: `3 h ago`, `in 46 min`, `now`. */
export function relativeInShort(seconds: number, now: number): string {
  const distance = Math.floor(seconds) - Math.floor(now);
  if (distance === 0) return 'now';
  return distance > 0 ? `in ${durationInShort(distance)}` : `${durationInShort(distance)} ago`;
}

interface Unit {
  name: string;
  seconds: number;
}

const SHORT: readonly Unit[] = [
  { name: 'y', seconds: 31556952 },
  { name: 'd', seconds: 86400 },
  { name: 'h', seconds: 3600 },
  { name: 'min', seconds: 60 },
];
const LONG: readonly Unit[] = [
  { name: 'year', seconds: 31556952 },
  { name: 'day', seconds: 86400 },
  { name: 'hour', seconds: 3600 },
  { name: 'minute', seconds: 60 },
  { name: 'second', seconds: 1 },
];

function inUnits(seconds: number, units: readonly Unit[]): string {
  let rest = Math.floor(Math.abs(seconds));
  if (!Number.isFinite(rest)) return 'for ever';
  if (rest === 0) return seconds === 0 ? '0 seconds' : 'less than a second';
  const parts: string[] = [];
  for (const [i, { name, seconds: each }] of units.entries()) {
    const count = Math.floor(rest / each);
    rest -= count * each;
    if (count > 0) parts.push(`${count.toLocaleString('en')} ${name}${count === 1 ? '' : 's'}`);
    // Two neighbouring units are as exact as a person reads: `2 years 5 seconds` would be noise.
    if (parts.length === 2 || (parts.length === 1 && count === 0 && i > 0)) break;
  }
  return parts.join(' ');
}

/** The next instant after `now` at which `relativeInShort(seconds, now)` reads differently; both in seconds. */
export function nextRelativeChange(seconds: number, now: number): number {
  const distance = Math.floor(seconds) - Math.floor(now);
  const size = Math.abs(distance);
  const unit = SHORT.find(({ seconds: each }) => size >= each)?.seconds ?? 1;
  const larger = SHORT.findLast(({ seconds: each }) => size < each)?.seconds ?? Number.POSITIVE_INFINITY;
  // Ahead, the count falls as soon as the distance leaves the present multiple; behind, it grows at the next multiple, or at the next
  // unit: a year is no whole number of days.
  const step = distance > 0 ? (size % unit) + 1 : Math.min(unit - (size % unit), larger - size);
  return Math.floor(now) + step;
}
