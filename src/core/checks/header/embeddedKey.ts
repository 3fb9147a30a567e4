import { own } from '../../token/json.ts';
import type { Check, JudgeInput } from '../../verdict.ts';
import { found, parametersOf, shown } from '../support.ts';

const CARRIERS = ['jwk', 'jku', 'x5c', 'x5u'] as const;

/**
 * A key, or the address of one, that the token brings along is not trusted: whoever forged the token chose it (RFC 8725 §3.10, RFC 7515 §10.3). Certificates in `x5c`
 * that lead to one which a person gave are another matter, and so is a `jwk` that is the key of the first of them.
 */
export const embeddedKey: Check<'should'> = {
  id: 'header.embedded-key',
  title: 'The token brings no key of its own',
  levels: ['should'],
  spec: { doc: 'RFC 8725', section: '3.10', strength: 'SHOULD' },
  anchor: { part: 'header', path: null },
  skips: (input) => (parametersOf(input) ? null : 'no-header'),
  run: (input) => {
    const parameters = parametersOf(input);
    const carried = CARRIERS.filter((name) => own(parameters, name) !== undefined);
    const [first] = carried.filter((name) => !isTrusted(input, name));
    if (first) {
      const data = { carried, value: shown(own(parameters, first)), signature: signatureUnder(input, first) };
      return found('should', first, data);
    }
    return carried.length > 0 ? { status: 'pass', reason: 'trusted', data: { carried } } : { status: 'pass' };
  },
};

function isTrusted({ key }: JudgeInput, name: (typeof CARRIERS)[number]): boolean {
  const trusted = typeof key?.embedded?.trust?.by === 'string';
  return trusted && (name === 'x5c' || (name === 'jwk' && key?.embedded?.agree === true));
}

/** Whether the signature matches the key that the token brings, as a word; null where it brings none, or that is not known yet. */
function signatureUnder({ key }: JudgeInput, name: (typeof CARRIERS)[number]): string | null {
  return key?.embedded?.keys.find(({ parameter }) => parameter === name)?.signature ?? null;
}
