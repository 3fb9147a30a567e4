import { algorithms } from '../alg/registry.ts';
import { headerParameters } from '../token/header.ts';
import { setting } from './support.ts';
import type { Repair } from './types.ts';

/** What is left of a name when case, signs, and the address that XML signatures put before it do not count. */
const plain = (name: string) =>
  name
    .replace(/^.*#/s, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** Writes `alg` as the registry spells it (RFC 7518 §3.1): `hs256`, `RS-256` and `HmacSHA256` each mean one algorithm. */
export const algSpelling: Repair = {
  id: 'alg.spelling',
  reasons: ['header.alg/unknown'],
  make: (_result, { token }) => {
    const written = plain(headerParameters(token).alg ?? '');
    const meant = algorithms.filter(
      ({ alg, formula }) => plain(alg) === written || plain(formula) === written,
    );
    const [only] = meant;
    if (!only || meant.length > 1) return [];
    return setting(token, 'header', [['alg', JSON.stringify(only.alg)]], `Set alg to ${only.alg}`);
  },
};
