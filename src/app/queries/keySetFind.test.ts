import { describe, expect, test } from 'vitest';
import type { Failure } from '../../core/keySets.ts';
import type { FetchedSet } from '../state/document.ts';
import { findAgain, findKeys, findKeysAt, type Means } from './keySetFind.ts';

const NOW = 1_750_000_000_000;
const KEYS = '{"keys":[{"kty":"RSA","kid":"a"}]}';
const WELL_KNOWN = '/.well-known/openid-configuration';

type Replies = Record<
  string,
  string | Failure['code'] | { text: string; url?: string; cacheControl?: string }
>;

/** Addresses and what they answer; a code is a failure, what is not listed is a 404. */
function means(replies: Replies) {
  const asked: string[] = [];
  const permitted: string[] = [];
  const own: Means = {
    get: async (url) => {
      asked.push(url);
      expect(permitted).toContain(url);
      const reply = replies[url] ?? 'keyset/status';
      if (typeof reply === 'string' && /^(?:keyset|relay)\//.test(reply))
        return { ok: false, failure: { code: reply as Failure['code'], data: { url, status: 404 } } };
      const {
        text,
        url: final = url,
        cacheControl = null,
      } = typeof reply === 'string' ? { text: reply } : reply;
      return {
        ok: true,
        value: { text, url: final, cacheControl, age: null, date: null, expires: null, fetchedAt: NOW },
      };
    },
    permit: (url) => permitted.push(url),
    via: 'direct',
  };
  return { own, asked, permitted };
}
const discovery = (issuer: string, jwks_uri: string) => JSON.stringify({ issuer, jwks_uri });

describe('keys are found', () => {
  test('at their address', async () => {
    const { own, asked } = means({ 'https://a.test/jwks': { text: KEYS, cacheControl: 'max-age=60' } });
    expect(await findKeys(' https://a.test/jwks', own)).toEqual({
      ok: true,
      value: {
        address: ' https://a.test/jwks',
        url: 'https://a.test/jwks',
        issuer: null,
        discovery: null,
        text: KEYS,
        kind: 'jwks',
        fetchedAt: NOW,
        freshUntil: NOW + 60_000,
        redirectedFrom: null,
        via: 'direct',
      } satisfies FetchedSet,
    });
    expect(asked).toEqual(['https://a.test/jwks']);
  });

  test('where the issuer’s document says, on another host too', async () => {
    const { own, asked, permitted } = means({
      [`https://a.test${WELL_KNOWN}`]: discovery('https://a.test', 'https://keys.test/x'),
      'https://keys.test/x': KEYS,
    });
    expect(await findKeys('a.test', own)).toMatchObject({
      value: {
        issuer: 'https://a.test',
        discovery: `https://a.test${WELL_KNOWN}`,
        url: 'https://keys.test/x',
      },
    });
    expect(asked).toEqual([`https://a.test${WELL_KNOWN}`, 'https://keys.test/x']);
    expect(permitted.filter((url) => url.startsWith('https://keys.test'))).toEqual(['https://keys.test/x']);
  });

  test.each([
    ['behind a 404', 'keyset/status'],
    ['behind a host that lets no page read its 404', 'keyset/cors'],
    ['behind a web page', '<html>'],
    ['behind another JSON', '{}'],
  ])('at the second place, %s', async (_name, first) => {
    const { own } = means({
      [`https://a.test/t${WELL_KNOWN}`]: first,
      'https://a.test/.well-known/oauth-authorization-server/t': discovery(
        'https://a.test/t',
        'https://a.test/jwks',
      ),
      'https://a.test/jwks': KEYS,
    });
    expect(await findKeys('https://a.test/t', own)).toMatchObject({ value: { url: 'https://a.test/jwks' } });
  });

  test('beside the document’s issuer', async () => {
    const text = `{"issuer":"https://a.test",${KEYS.slice(1)}`;
    const { own } = means({ [`https://a.test${WELL_KNOWN}`]: text });
    expect(await findKeys('https://a.test', own)).toMatchObject({
      value: { issuer: 'https://a.test', text },
    });
  });

  test('behind a redirect, which is told', async () => {
    const { own } = means({ 'https://a.test/jwks': { text: KEYS, url: 'https://b.test/jwks' } });
    expect(await findKeys('https://a.test/jwks', own)).toMatchObject({
      value: { url: 'https://b.test/jwks', redirectedFrom: 'https://a.test/jwks' },
    });
  });

  test('that a host wants nobody to keep', async () => {
    const { own } = means({ 'https://a.test/jwks': { text: KEYS, cacheControl: 'no-store' } });
    expect(await findKeys('https://a.test/jwks', own)).toMatchObject({ value: { freshUntil: null } });
  });
});

describe('keys are not found', () => {
  test.each<[name: string, replies: Replies, code: string, asked: number]>([
    ['nowhere', {}, 'keyset/status', 5],
    [
      'with nobody there',
      { [`https://a.test/t${WELL_KNOWN}`]: 'keyset/unreachable' },
      'keyset/unreachable',
      1,
    ],
    [
      'with a person who has enough',
      { [`https://a.test/t${WELL_KNOWN}`]: 'keyset/aborted' },
      'keyset/aborted',
      1,
    ],
    ['the most telling failure counts', { 'https://a.test/t': '{"keys":[]}' }, 'keyset/empty', 5],
    [
      'what the document names counts',
      { [`https://a.test/t${WELL_KNOWN}`]: discovery('https://a.test/t', 'https://a.test/jwks') },
      'keyset/status',
      2,
    ],
    [
      'a document in the place of keys',
      {
        [`https://a.test/t${WELL_KNOWN}`]: discovery('https://a.test/t', 'https://a.test/jwks'),
        'https://a.test/jwks': discovery('https://a.test/t', 'https://a.test/jwks'),
      },
      'keyset/discovery-again',
      2,
    ],
    [
      'a document that names a place that is not asked',
      { [`https://a.test/t${WELL_KNOWN}`]: discovery('https://a.test/t', 'http://a.test/jwks') },
      'keyset/jwks-uri',
      5,
    ],
  ])('%s', async (_name, replies, code, count) => {
    const { own, asked } = means(replies);
    expect(await findKeys('https://a.test/t', own)).toMatchObject({ ok: false, failure: { code } });
    expect(asked).toHaveLength(count);
  });

  test('at no address', async () => {
    const { own, asked } = means({});
    expect(await findKeys('ftp://a.test', own)).toMatchObject({ failure: { code: 'keyset/address-scheme' } });
    expect(asked).toEqual([]);
  });
});

describe('keys that a header names', () => {
  test('are asked for at that address alone', async () => {
    const { own, asked } = means({ 'https://a.test/t': KEYS });
    expect(await findKeysAt('https://a.test/t', own)).toMatchObject({
      value: { url: 'https://a.test/t', kind: 'jwks' },
    });
    expect(await findKeysAt('https://a.test/u', own)).toMatchObject({ failure: { code: 'keyset/status' } });
    expect(asked).toEqual(['https://a.test/t', 'https://a.test/u']);
  });
  test('may be certificates', async () => {
    const text = '-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----';
    const { own } = means({ 'https://a.test/x5u': text });
    expect(await findKeysAt('https://a.test/x5u', own)).toMatchObject({ value: { text, kind: 'text' } });
  });
  test('are not asked for where no page should ask', async () => {
    const { own, asked } = means({});
    expect(await findKeysAt('http://a.test/jwks', own)).toMatchObject({
      failure: { code: 'keyset/address-insecure' },
    });
    expect(asked).toEqual([]);
  });
});

describe('keys are asked for again', () => {
  test('at the address that was asked, and nowhere else', async () => {
    const first = means({ 'https://a.test/jwks': { text: KEYS, url: 'https://b.test/jwks' } });
    const found = await findKeys('https://a.test/jwks', first.own);
    if (!found.ok) throw new Error(found.failure.code);
    const set = { ...found.value, issuer: 'https://i.test', discovery: 'https://i.test/d' };
    const { own, asked, permitted } = means({ 'https://a.test/jwks': '{"keys":[{"kty":"EC"}]}' });
    permitted.push('https://a.test/jwks');
    expect(await findAgain(set, own)).toEqual({
      ok: true,
      value: {
        ...set,
        text: '{"keys":[{"kty":"EC"}]}',
        url: 'https://a.test/jwks',
        redirectedFrom: null,
        freshUntil: NOW + 600_000,
      },
    });
    expect(asked).toEqual(['https://a.test/jwks']);
  });
});
