import type { DateClaim } from '../../../core/index.ts';

/** A date on the line: its names, its place from 0 to 1, and whether it lies beyond the drawn stretch. */
export interface Stop {
  names: string[];
  seconds: number;
  place: number;
  beyond: boolean;
}

/** The line that is drawn: the dates, now, and the stretch in which the token is valid; places run from 0 to 1. */
export interface Scale {
  stops: Stop[];
  now: { place: number; beyond: boolean };
  valid: { from: number; to: number };
  /** The leeway on both sides of the valid stretch. */
  leeway: { from: number; to: number };
}

/** Left and right of the token's own dates this part of the line stays free for now. */
const MARGIN = 0.14;
const EDGE = 0.03;
const NEAR = 0.05;

/** Lays out `iat`, `nbf`, `exp` and now; all instants and `leeway` in seconds. Null where the token has no dates. What is far away stands at the edge. */
export function scaleOf(dates: readonly DateClaim[], now: number, leeway: number): Scale | null {
  const own = dates.filter(({ name }) => name === 'iat' || name === 'nbf' || name === 'exp');
  if (own.length === 0) return null;
  const all = own.map(({ seconds }) => seconds);
  const first = Math.min(...all);
  const last = Math.max(...all);
  const near = last - first > 0 ? last - first : 3600;
  // Now is part of the picture as long as the token's own dates still have room in it.
  const from = Math.max(Math.min(first, now), first - 2 * near);
  const to = Math.min(Math.max(last, now), last + 2 * near);
  const span = to - from || 3600;
  const raw = (seconds: number) => MARGIN + ((seconds - from) / span) * (1 - 2 * MARGIN);
  const clamp = (place: number) => Math.min(1 - EDGE, Math.max(EDGE, place));
  const beyond = (seconds: number) => seconds < from || seconds > to;
  const placed = (seconds: number) =>
    beyond(seconds) ? (seconds < from ? EDGE : 1 - EDGE) : clamp(raw(seconds));
  const stops: Stop[] = [];
  for (const { name, seconds } of [...own].sort((a, b) => a.seconds - b.seconds)) {
    const place = placed(seconds);
    const before = stops.at(-1);
    if (before && Math.abs(before.place - place) < NEAR && name !== 'exp') before.names.push(name);
    else stops.push({ names: [name], seconds, place, beyond: beyond(seconds) });
  }
  const start = own.find(({ name }) => name === 'nbf') ?? own.find(({ name }) => name === 'iat');
  const end = own.find(({ name }) => name === 'exp');
  const validFrom = start ? placed(start.seconds) : 0;
  const validTo = end ? placed(end.seconds) : 1;
  return {
    stops,
    now: { place: placed(now), beyond: beyond(now) },
    valid: { from: validFrom, to: Math.max(validFrom, validTo) },
    leeway: {
      from: start ? clamp(raw(start.seconds - leeway)) : 0,
      to: end ? clamp(raw(end.seconds + leeway)) : 1,
    },
  };
}
