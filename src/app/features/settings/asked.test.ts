import { expect, test } from 'vitest';
import { hostAsked } from './asked.ts';

const site = 'http://localhost:4173/folder/';
const relay = `${site}__assay/relay`;

test.each([
  [`${site}assets/a.js`, null],
  ['data:,a', null],
  ['blob:http://localhost:4173/1', null],
  ['https://a.example/jwks', { host: 'a.example', relayed: false }],
  ['http://127.0.0.1:4173/', { host: '127.0.0.1:4173', relayed: false }],
  [relay, null],
  [`${relay}?url=a`, null],
  [`${relay}?url=${encodeURIComponent('https://a.example/?b#c')}`, { host: 'a.example', relayed: true }],
  [`https://b.example/__assay/relay?url=https://a.example`, { host: 'b.example', relayed: false }],
])('%s', (address, asked) => {
  expect(hostAsked(address, site)).toEqual(asked);
});
