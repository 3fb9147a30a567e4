import {
  type CheckResult,
  dateClaims,
  durationInShort,
  instantInWords,
  type JsonDocument,
  memberOf,
  relativeInShort,
  type Selection,
} from '../../../core/index.ts';
import type { Annotation } from '../../editor/types.ts';
import type { JsonPartName } from '../../state/document.ts';
import type { Preferences } from '../../state/preferences.ts';

/** What the remarks at the line ends are made from. `now` is seconds since the epoch. */
export interface Surroundings {
  checks: readonly CheckResult[];
  now: number;
  zone: Preferences['zone'];
  selection: Selection | null;
}

/** Remarks at the line ends: dates in words with their distance from now, and what a check says of a member. */
export function annotationsOf(part: JsonPartName, json: JsonDocument, around: Surroundings): Annotation[] {
  const remarks =
    part === 'payload' ? [...dates(json, around), ...matches(json, around.checks)] : keyRemark(json, around);
  return remarks.sort((a, b) => a.offset - b.offset);
}

function dates(json: JsonDocument, { checks, now, zone }: Surroundings): Annotation[] {
  return dateClaims(json).flatMap(({ name, seconds }) => {
    const member = memberOf(json, name);
    if (!member) return [];
    const check = checks.find(({ id }) => id === `claims.${name}`);
    const distance = distanceInWords(name, seconds, now, check);
    const date = instantInWords(seconds, zone) ?? 'beyond the calendar';
    const tone = check?.status === 'fail' ? 'bad' : check?.status === 'warn' ? 'warn' : 'neutral';
    return [{ offset: member.value.offset, text: `${date} · ${distance}`, short: distance, tone }];
  });
}

function distanceInWords(name: string, seconds: number, now: number, check: CheckResult | undefined): string {
  const distance = relativeInShort(seconds, now);
  if (name !== 'exp') return distance;
  if (check?.status === 'fail') return now >= seconds ? `expired ${distance}` : distance;
  return now >= seconds ? `expired ${distance}, within leeway` : `${durationInShort(seconds - now)} left`;
}

const COMPARED = ['aud', 'iss', 'sub'] as const;

function matches(json: JsonDocument, checks: readonly CheckResult[]): Annotation[] {
  return COMPARED.flatMap((name): Annotation[] => {
    const member = memberOf(json, name);
    const check = checks.find(({ id }) => id === `claims.${name}`);
    if (!member || !check || (check.status !== 'pass' && check.status !== 'fail')) return [];
    const { offset } = member.value;
    return check.status === 'pass'
      ? [{ offset, text: 'matches', tone: 'good' }]
      : [{ offset, text: 'does not match', tone: 'bad' }];
  });
}

function keyRemark(json: JsonDocument, { selection, checks }: Surroundings): Annotation[] {
  const kid = memberOf(json, 'kid');
  if (!kid || !selection) return [];
  if (selection.by === 'kid') {
    // Keys that the token itself named are no reason for anything green.
    const named = checks.some(({ reason }) => reason === 'key.issuer/named-by-token');
    return [{ offset: kid.value.offset, text: 'in key set', tone: named ? 'neutral' : 'good' }];
  }
  return selection.by === 'fit' && selection.kidMiss
    ? [{ offset: kid.value.offset, text: 'not in key set', tone: 'warn' }]
    : [];
}
