import { useCallback } from 'react';
import { objectOf } from '../../../core/index.ts';
import type { Term } from '../../../core/terms.ts';
import { useJudged } from '../../queries/judged.tsx';
import type { JsonPartName } from '../../state/document.ts';
import { useLate } from '../../state/late.ts';
import { terms } from '../../state/terms.ts';

/** The issuer that a token names, which decides between providers who use one name differently; null where it names none. */
export function useIssuer(): string | null {
  const { token } = useJudged();
  const claims = objectOf(token.payload.json);
  return claims && Object.hasOwn(claims, 'iss') && typeof claims.iss === 'string' ? claims.iss : null;
}

/**
 * Looks up what the name means in which an offset (UTF-16 units) of a JSON text stands; null for names that nobody registered, and until
 * the explanations are there, for which `wanted` asks.
 */
export function useTerm(wanted: boolean): (part: JsonPartName, text: string, offset: number) => Term | null {
  const core = useLate(terms, wanted);
  const issuer = useIssuer();
  return useCallback(
    (part, text, offset) => core?.termOf(part, core.pathAt(text, offset), issuer) ?? null,
    [core, issuer],
  );
}
