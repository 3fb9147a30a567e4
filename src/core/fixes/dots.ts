import { headerParameters } from '../token/header.ts';
import { encodedOffer, isCompact, problemsOf, rewritten } from './support.ts';
import type { Repair } from './types.ts';

/** Sets the dots right: an unsecured token ends with one (RFC 7519 §6.1), a signed one with its signature. */
export const dots: Repair = {
  id: 'encoded.dots',
  reasons: ['structure.segments/too-few', 'structure.segments/too-many'],
  make: (result, { token }) => {
    const [problem] = problemsOf(result, token);
    if (!problem || !isCompact(token)) return [];
    if (result.reason === 'structure.segments/too-many') {
      const surplus = token.input.slice(problem.at, problem.at + problem.length);
      const title = surplus.length === 1 ? 'Remove the last dot' : 'Remove the last dots';
      return /^\.+$/.test(surplus)
        ? encodedOffer(
            title,
            rewritten(token.input, [problem], () => ''),
            result,
          )
        : [];
    }
    const unsecured = headerParameters(token).alg === 'none' && token.segments.length === 2;
    return unsecured
      ? encodedOffer(
          'Add the last dot',
          rewritten(token.input, [problem], () => '.'),
          result,
        )
      : [];
  },
};
