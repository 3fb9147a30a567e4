import { own } from '../../token/json.ts';
import type { Check } from '../../verdict.ts';
import { found, parametersOf, shown } from '../support.ts';

const NAMES = ['x5t', 'x5t#S256'] as const;

/** `x5t` and `x5t#S256` are the thumbprints of the certificate at hand: that in `x5c`, or one of the ring (RFC 7515 §4.1.7, §4.1.8). */
export const x5t: Check<'should' | 'info'> = {
  id: 'header.x5t',
  title: 'The thumbprints are the certificate’s',
  levels: ['should', 'info'],
  spec: { doc: 'RFC 7515', section: '4.1.7' },
  anchor: { part: 'header', path: null },
  skips: (input) => {
    const parameters = parametersOf(input);
    if (!parameters) return 'no-header';
    return NAMES.some((name) => own(parameters, name) !== undefined) ? null : 'absent';
  },
  run: (input) => {
    const parameters = parametersOf(input);
    const wrong = NAMES.find((name) => !['string', 'undefined'].includes(typeof own(parameters, name)));
    if (wrong) return found('should', 'not-a-string', { name: wrong, value: shown(own(parameters, wrong)) });
    const compared = input.key?.embedded?.thumbprints ?? [];
    if (compared.length === 0) return { status: 'na', reason: 'no-certificate' };
    const differing = compared.find(({ agrees }) => !agrees);
    if (differing) {
      const { parameter: name, have, need } = differing;
      return found('should', 'differs', { name, have: shown(have), need });
    }
    const odd = compared.find(({ form }) => form !== 'base64url');
    return odd ? found('info', 'form', { name: odd.parameter, form: odd.form }) : { status: 'pass' };
  },
};
