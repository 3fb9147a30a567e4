import { always, type Command, done, hasToken } from '../types.ts';

const places: readonly { name: string; keywords: readonly string[]; onlyWithToken?: true }[] = [
  { name: 'Encoded token', keywords: ['jwt', 'base64url'] },
  { name: 'Header', keywords: ['jose', 'alg', 'kid'] },
  { name: 'Payload', keywords: ['claims'] },
  { name: 'Signature', keywords: ['bytes', 'sign'], onlyWithToken: true },
  { name: 'Trace', keywords: ['checks', 'why', 'rules'], onlyWithToken: true },
  { name: 'Findings', keywords: ['checks', 'why', 'warnings', 'errors'], onlyWithToken: true },
  { name: 'Key', keywords: ['secret', 'pem', 'jwk'] },
  { name: 'Algorithms', keywords: ['policy', 'allow-list', 'alg'] },
  { name: 'Audience', keywords: ['policy', 'aud'] },
  { name: 'Issuer', keywords: ['policy', 'iss'] },
  { name: 'Leeway', keywords: ['policy', 'clock skew', 'tolerance'] },
  { name: 'Require', keywords: ['policy', 'claims', 'mandatory'] },
];

/** The fields and parts of the page, by their names on the screen. */
export const goRows: readonly Command[] = places.map(({ name, keywords, onlyWithToken }) => ({
  id: `go.${name.toLowerCase().replace(' ', '-')}`,
  group: 'Go to',
  title: `Go to ${name}`,
  keywords: ['jump', 'focus', ...keywords],
  available: onlyWithToken ? hasToken : always,
  run: () => done({ name }),
}));
