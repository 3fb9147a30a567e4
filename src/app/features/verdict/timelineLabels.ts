import { instantInWords } from '../../../core/index.ts';
import type { Stop, Stretch } from './scale.ts';

/** A label below or above the line; `left` in pixels from the line's left end. */
export interface Label {
  /** The names of the dates that share it. */
  names: string[];
  text: string;
  left: number;
}

/** What labels are written for: the zone of the clock, the stretch that is drawn, and the length of the line in pixels. */
export interface LabelRoom {
  zone: 'UTC' | 'local';
  drawn: Stretch;
  width: number;
}

/** Between two labels, and the distance from which dates of one text share a label, in pixels. */
const GAP = 8;
const SHARED = 14;

/** Stretches up to this length (s) are told in seconds, and in times of day beside the date. */
const TOLD_IN_SECONDS = 900;
const TOLD_IN_TIMES = 7 * 86_400;

/** Widths of characters at 11 px in pixels, on the safe side: measuring each text would lay out the page at every move. */
const NARROW = 3.6;
const DIGIT = 7.1;
const LETTER = 6.6;

/** About how wide a text is drawn, in pixels; never less than it is. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += /[ .,:·ijl]/.test(char) ? NARROW : /\d/.test(char) ? DIGIT : LETTER;
  return width;
}

/**
 * Puts boxes side by side, each as near to its place as the others allow; all lengths in pixels. `centre` must not fall. Returns the left
 * edges: none overlap, and none leaves the room as long as there is enough of it.
 */
export function spread(
  boxes: readonly { centre: number; width: number }[],
  room: number,
  gap: number,
): number[] {
  // Boxes that touch move as one: its place is the mean of what its boxes would like.
  const groups: { wish: number; count: number; width: number; at: number }[] = [];
  const settle = (wish: number, width: number) => Math.max(0, Math.min(wish, room - width));
  for (const { centre, width } of boxes) {
    const wish = centre - width / 2;
    let group = { wish, count: 1, width, at: settle(wish, width) };
    for (let before = groups.at(-1); before; before = groups.at(-1)) {
      const shift = before.width + gap;
      if (before.at + shift <= group.at) break;
      groups.pop();
      const count = before.count + group.count;
      const mean = (before.wish * before.count + (group.wish - shift) * group.count) / count;
      const whole = shift + group.width;
      group = { wish: mean, count, width: whole, at: settle(mean, whole) };
    }
    groups.push(group);
  }
  const lefts: number[] = [];
  for (const { at, count } of groups) {
    let left = at;
    for (let nth = 0; nth < count; nth++) {
      lefts.push(left);
      left += (boxes[lefts.length - 1]?.width ?? 0) + gap;
    }
  }
  return lefts;
}

/**
 * The labels of the dates, which are in the order of time, and of the instant of judgement, `fixed` where it was chosen: as exact as there
 * is room for, never one over another.
 */
export function labelsOf(
  stops: readonly Stop[],
  now: Stop,
  fixed: boolean,
  room: LabelRoom,
): { below: Label[]; above: Label } {
  const ways = writers([...stops, now], room);
  const time = ways[0]?.(now) ?? '';
  // The page wakes once a minute: seconds of the running clock would stand still.
  const text = fixed ? `at ${time}` : `now ${time.replace(/(\d\d:\d\d):\d\d$/, '$1')}`;
  const [left = 0] = spread([{ centre: now.place * room.width, width: textWidth(text) }], room.width, GAP);
  return { below: labelsBelow(stops, ways, room.width), above: { names: [now.name], text, left } };
}

function labelsBelow(stops: readonly Stop[], ways: readonly Write[], room: number): Label[] {
  for (const write of ways) {
    const labels = joined(stops, write, room);
    const widths = labels.map(({ text }) => textWidth(text));
    const needed = widths.reduce((sum, width) => sum + width + GAP, -GAP);
    if (needed > room) continue;
    const boxes = labels.map(({ centre }, at) => ({ centre, width: widths[at] ?? 0 }));
    const lefts = spread(boxes, room, GAP);
    return labels.map(({ names, text }, at) => ({ names, text, left: lefts[at] ?? 0 }));
  }
  return [];
}

type Write = (stop: Stop) => string;

/** Ways to write the dates, the most exact first. */
function writers(stops: readonly Stop[], { zone, drawn }: LabelRoom): Write[] {
  // Formatting a date is slow enough to do it once for each.
  const known = new Map(stops.map((stop) => [stop, partsOf(stop, zone)]));
  const near = [...known].flatMap(([{ beyond }, parts]) => (beyond ? [] : [parts]));
  const span = drawn.to - drawn.from;
  const oneDay = new Set(near.map(({ date }) => date)).size <= 1;
  const oneYear = new Set(near.map(({ year }) => year)).size <= 1;
  const ways: ((parts: Parts) => string)[] = [];
  if (oneDay && span <= TOLD_IN_SECONDS) ways.push(({ time }) => time);
  if (oneDay) ways.push(({ minute }) => minute);
  else if (span <= TOLD_IN_TIMES) ways.push(({ day, minute }) => `${day}, ${minute}`);
  if (!oneYear) ways.push(({ date }) => date);
  if (!oneDay) ways.push(oneYear ? ({ day }) => day : ({ month }) => month);
  const written = ways.map(
    (way): Write =>
      (stop) => {
        const parts = partsOf(stop, zone);
        if (parts.date === '') return 'far off';
        return stop.beyond ? parts.date : way(parts);
      },
  );
  return [...written, () => ''];
}

interface Parts {
  /** `22 Nov 2025`; empty beyond the calendar. */
  date: string;
  day: string;
  month: string;
  year: string;
  /** `10:00:00` */
  time: string;
  minute: string;
}

function partsOf({ seconds }: Stop, zone: 'UTC' | 'local'): Parts {
  const [date = '', rest = ''] = instantInWords(seconds, zone)?.split(', ') ?? [];
  const [day = '', month = '', ...year] = date.split(' ');
  const time = rest.slice(0, 8);
  return {
    date,
    day: `${day} ${month}`,
    month: `${month} ${year.join(' ')}`,
    year: year.join(' '),
    time,
    minute: time.slice(0, 5),
  };
}

/** `iat` and `nbf` are mostly one instant and share a label then; `exp` has its own. */
function joined(stops: readonly Stop[], write: Write, width: number) {
  const labels: { names: string[]; time: string; centre: number; text: string }[] = [];
  for (const stop of stops) {
    const time = write(stop);
    const centre = stop.place * width;
    const before = labels.at(-1);
    const shares = before?.time === time && centre - before.centre <= SHARED && stop.name !== 'exp';
    if (before && shares && !before.names.includes('exp')) before.names.push(stop.name);
    else labels.push({ names: [stop.name], time, centre, text: '' });
  }
  return labels.map((label) => ({ ...label, text: `${label.names.join(' · ')} ${label.time}`.trim() }));
}
