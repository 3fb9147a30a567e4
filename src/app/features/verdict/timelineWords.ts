import {
  type DateClaim,
  durationInWords,
  instantInWords,
  relativeInShort,
  type Verdict,
} from '../../../core/index.ts';

const BEYOND = 'beyond the calendar';

/** An instant (s) and its distance from now, as a screen reader says them: `22 Nov 2025, 10:00:00 UTC, in 46 min`. */
export function dateValueText(seconds: number, now: number, zone: 'UTC' | 'local'): string {
  return `${instantInWords(seconds, zone) ?? BEYOND}, ${relativeInShort(seconds, now)}`;
}

/** The instant of judgement (s) and how far `exp`, else `nbf`, is from it: what the verdict turns on. The running clock is told in minutes. */
export function nowValueText(
  now: number,
  { dates, fixed, zone }: { dates: readonly DateClaim[]; fixed: boolean; zone: 'UTC' | 'local' },
): string {
  const words = instantInWords(now, zone) ?? BEYOND;
  const turn = dates.find(({ name }) => name === 'exp') ?? dates.find(({ name }) => name === 'nbf');
  const parts = [
    fixed ? words : `now, ${words.replace(/(\d\d:\d\d):\d\d/, '$1')}`,
    ...(turn ? [`${turn.name} ${relativeInShort(turn.seconds, now)}`] : []),
  ];
  return parts.join(', ');
}

/** All dates of the line in a sentence, for those who don't see it. */
export function lineInWords(
  now: number,
  { dates, fixed, zone }: { dates: readonly DateClaim[]; fixed: boolean; zone: 'UTC' | 'local' },
): string {
  const told = dates.map(({ name, seconds }) => `${name} ${instantInWords(seconds, zone) ?? BEYOND}`);
  return [...told, `${fixed ? 'evaluated at' : 'now'} ${instantInWords(now, zone) ?? BEYOND}`].join(', ');
}

/** How far an instant is from another, both in seconds: `in 1 hour 5 minutes`, `2 minutes ago`, `now`. */
export function distanceInWords(seconds: number, from: number): string {
  const distance = Math.floor(seconds) - Math.floor(from);
  if (distance === 0) return 'now';
  return distance > 0 ? `in ${durationInWords(distance)}` : `${durationInWords(distance)} ago`;
}

/** What the rules about time say, in a word or two. */
export interface TimeAnswer {
  holds: boolean;
  words: 'expired' | 'not valid yet' | 'within the leeway' | 'within its time';
}

/** What the verdict says of the token's time; null where the token or the policy sets no bounds. */
export function timeAnswer({ checks, at }: Verdict, dates: readonly DateClaim[]): TimeAnswer | null {
  const statusOf = (id: string) => checks.find((check) => check.id === id)?.status;
  const secondsOf = (name: string) => dates.find((date) => date.name === name)?.seconds;
  const exp = statusOf('claims.exp');
  const nbf = statusOf('claims.nbf');
  if (exp === 'fail') return { holds: false, words: 'expired' };
  if (nbf === 'fail') return { holds: false, words: 'not valid yet' };
  if (exp !== 'pass' && nbf !== 'pass') return null;
  const past = exp === 'pass' && at >= (secondsOf('exp') ?? Number.POSITIVE_INFINITY);
  const early = nbf === 'pass' && at < (secondsOf('nbf') ?? Number.NEGATIVE_INFINITY);
  return { holds: true, words: past || early ? 'within the leeway' : 'within its time' };
}
