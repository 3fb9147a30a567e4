import { CALENDAR, type DateClaim } from '../../../core/index.ts';

/** What is drawn of time, from the left end of the line to its right end, in seconds since the epoch. */
export interface Stretch {
  from: number;
  to: number;
}

/** A date on the line: its place from 0 to 1, and whether it lies beyond the drawn stretch. */
export interface Stop {
  name: string;
  seconds: number;
  place: number;
  beyond: boolean;
}

/** The line that is drawn: the dates in the order of time, now, and the stretch in which the token is valid; places run from 0 to 1. */
export interface Scale {
  drawn: Stretch;
  stops: Stop[];
  now: { place: number; beyond: boolean };
  valid: { from: number; to: number };
  /** The leeway on both sides of the valid stretch. */
  leeway: { from: number; to: number };
}

/** Left and right of all that is shown this part of the line stays free. */
const MARGIN = 0.14;

/** The part of the line at each end that nothing enters: what lies beyond stands here. */
export const EDGE = 0.03;

/** The shortest stretch, and the room for now beside dates that are all one instant or far off, in seconds. */
const SHORTEST = 60;
const LONE = 3600;

/** Dates further from now than this (about 3,000 years, in seconds) would leave the others no room. */
const FAR = 1e11;

/** The steps of a drag, in seconds: the largest that takes no more than this many pixels is used. */
const STEPS = [1, 5, 15, 60, 300, 900, 3600, 86_400];
const STEP_PX = 6;

/** A drag is caught by another date from this distance, in pixels. */
const CATCH_PX = 6;

/** The claims that have a place on the line; those at one instant stand in this order. */
const DRAWN = ['iat', 'nbf', 'exp'];

/** The dates that have a place on the line. */
export function datesOnLine(dates: readonly DateClaim[]): DateClaim[] {
  return dates
    .filter(({ name }) => DRAWN.includes(name))
    .sort((a, b) => DRAWN.indexOf(a.name) - DRAWN.indexOf(b.name));
}

/** The stretch that suits the dates and now, all in seconds. What is too far away for the others to be told apart is left outside. */
export function fitting(dates: readonly DateClaim[], now: number): Stretch {
  const all = dates.map(({ seconds }) => seconds).filter((seconds) => Math.abs(seconds - now) <= FAR);
  const first = Math.min(...all);
  const last = Math.max(...all);
  const near = last - first > 0 ? last - first : LONE;
  // Now is part of the picture as long as the token's own dates still have room in it.
  const from = all.length === 0 ? now : Math.max(Math.min(first, now), first - 2 * near);
  const to = all.length === 0 ? now : Math.min(Math.max(last, now), last + 2 * near);
  const middle = from + (to - from) / 2;
  const half = Math.max(to - from, all.length === 0 ? LONE : SHORTEST) / 2 / (1 - 2 * MARGIN);
  return { from: middle - half, to: middle + half };
}

/** Where an instant stands: 0 and 1 are the ends of the stretch, and what lies beyond is outside of them. */
export function placeOf(seconds: number, { from, to }: Stretch): number {
  // Beyond any calendar two instants can be one number.
  return to > from ? (seconds - from) / (to - from) : 0.5;
}

/** The instant at a place, in seconds with fractions: the inverse of `placeOf`. */
export function instantAt(place: number, { from, to }: Stretch): number {
  return from + place * (to - from);
}

/** A place that keeps off the ends of the line. */
export function withinEdges(place: number): number {
  return Math.min(1 - EDGE, Math.max(EDGE, place));
}

/** The stretch grown on one side to `factor` times its length, the other side kept; no further than the calendar goes. */
export function extended({ from, to }: Stretch, side: 'earlier' | 'later', factor: number): Stretch {
  const grown = (to - from) * factor;
  return side === 'later'
    ? { from, to: Math.max(to, Math.min(from + grown, CALENDAR)) }
    : { from: Math.min(from, Math.max(to - grown, -CALENDAR)), to };
}

/** The stretch grown so far that an instant stands in it with room behind; as it is where the instant has a place already. */
export function including(drawn: Stretch, seconds: number): Stretch {
  const place = placeOf(seconds, drawn);
  if (place > 1 - EDGE) return extended(drawn, 'later', place / (1 - MARGIN));
  if (place < EDGE) return extended(drawn, 'earlier', (1 - place) / (1 - MARGIN));
  return drawn;
}

/** What a drag is caught by. */
export interface Catches {
  /** The length of the line in pixels. */
  width: number;
  /** Instants of the other dates, in seconds. */
  others: readonly number[];
  /** What the zone's clock is ahead of UTC by, in seconds: steps are whole in that zone. */
  offset: number;
}

/** The instant that a drag to `seconds` means, in whole seconds: that of another date close by, else a whole step of what the line can tell apart. */
export function caught(seconds: number, drawn: Stretch, { width, others, offset }: Catches): number {
  const perPixel = (drawn.to - drawn.from) / width;
  const away = (other: number) => Math.abs(other - seconds);
  const [other] = others
    .filter((each) => away(each) <= CATCH_PX * perPixel)
    .sort((a, b) => away(a) - away(b));
  // A date with a fraction is reached with the second that ends it.
  if (other !== undefined) return Math.ceil(other);
  const step = STEPS.findLast((each) => each <= STEP_PX * perPixel) ?? 1;
  return Math.round((seconds + offset) / step) * step - offset;
}

/**
 * Lays out `iat`, `nbf`, `exp` and now; all instants and `leeway` in seconds. Null where the token has no dates. `held` is the stretch to
 * draw while something is being moved on it. What is far away stands at the edge.
 */
export function scaleOf(
  dates: readonly DateClaim[],
  now: number,
  leeway: number,
  held: Stretch | null = null,
): Scale | null {
  const own = datesOnLine(dates);
  if (own.length === 0) return null;
  const drawn = held ?? fitting(own, now);
  const standing = (seconds: number) => {
    const raw = placeOf(seconds, drawn);
    const place = withinEdges(raw);
    // The arithmetic of large numbers moves what stands at the very edge by a hair.
    return { place, beyond: Math.abs(raw - place) > 1e-6 };
  };
  const start = own.find(({ name }) => name === 'nbf') ?? own.find(({ name }) => name === 'iat');
  const end = own.find(({ name }) => name === 'exp');
  const validFrom = start ? standing(start.seconds).place : 0;
  const validTo = end ? standing(end.seconds).place : 1;
  return {
    drawn,
    stops: own
      .map(({ name, seconds }) => ({ name, seconds, ...standing(seconds) }))
      .sort((a, b) => a.seconds - b.seconds),
    now: standing(now),
    valid: { from: validFrom, to: Math.max(validFrom, validTo) },
    leeway: {
      from: start ? standing(start.seconds - leeway).place : 0,
      to: end ? standing(end.seconds + leeway).place : 1,
    },
  };
}
