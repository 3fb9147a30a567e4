import { own } from '../../token/json.ts';
import type { Check } from '../../verdict.ts';
import { found, parametersOf, shown } from '../support.ts';

const CARRIERS = ['jwk', 'jku', 'x5c', 'x5u'] as const;

/** A key, or the address of one, that the token brings along is never trusted: whoever forged the token chose it (RFC 8725 §3.10, RFC 7515 §10.3). */
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
    const [first] = carried;
    if (!first) return { status: 'pass' };
    return found('should', first, { carried, value: shown(own(parameters, first)) });
  },
};
