import { expect, test } from 'vitest';
import { type Freshness, freshness, type Told } from './freshness.ts';

const NOW = 1_750_000_000;
const DATE = new Date(NOW * 1000).toUTCString();
const inSeconds = (seconds: number) => new Date((NOW + seconds) * 1000).toUTCString();

test.each<[told: Partial<Told>, left: number | null, by: Freshness['by']]>([
  [{}, 600, 'default'],
  [{ cacheControl: '' }, 600, 'default'],
  [{ cacheControl: 'public' }, 600, 'default'],
  [{ cacheControl: 'max-age=60' }, 60, 'max-age'],
  [{ cacheControl: 'public, MAX-AGE = "60", must-revalidate' }, 60, 'max-age'],
  [{ cacheControl: 'max-age=60', age: '20' }, 40, 'max-age'],
  [{ cacheControl: 'max-age=60', age: '90' }, 0, 'max-age'],
  [{ cacheControl: 'max-age=60', age: 'old' }, 60, 'max-age'],
  [{ cacheControl: 'max-age=60, max-age=90' }, 60, 'max-age'],
  [{ cacheControl: 's-maxage=900, max-age=60' }, 60, 'max-age'],
  [{ cacheControl: 'max-age=0' }, 0, 'max-age'],
  [{ cacheControl: 'max-age=-5' }, 0, 'max-age'],
  [{ cacheControl: 'max-age=soon' }, 0, 'max-age'],
  [{ cacheControl: 'max-age' }, 0, 'max-age'],
  [{ cacheControl: 'max-age=99999999999999999999' }, 2 ** 31, 'max-age'],
  [{ cacheControl: 'max-age=60', expires: inSeconds(900), date: DATE }, 60, 'max-age'],
  [{ expires: inSeconds(900), date: DATE }, 900, 'expires'],
  [{ expires: inSeconds(900), date: inSeconds(300) }, 600, 'expires'],
  [{ expires: inSeconds(900), date: DATE, age: '100' }, 800, 'expires'],
  [{ expires: inSeconds(900) }, 900, 'expires'],
  [{ expires: inSeconds(-900), date: DATE }, 0, 'expires'],
  [{ expires: '0', date: DATE }, 0, 'expires'],
  [{ expires: '-1' }, 0, 'expires'],
  [{ cacheControl: 'no-cache, max-age=60' }, null, 'no-cache'],
  [{ cacheControl: 'private, no-store' }, null, 'no-store'],
  [{ cacheControl: 'x-no-store' }, 600, 'default'],
])('%j: %s s by %s', (told, left, by) => {
  const { until, by: said } = freshness({
    cacheControl: null,
    age: null,
    date: null,
    expires: null,
    fetchedAt: NOW,
    ...told,
  });
  expect([until === null ? null : until - NOW, said]).toEqual([left, by]);
});
