import { lazy, Suspense } from 'react';
import { headerParameters, isJsonObject } from '../../../core/index.ts';
import { useToken } from '../../state/parts.ts';
import { useDocument } from '../../state/store.ts';
import { JsonPane } from './JsonPane.tsx';

const Explanation = lazy(async () => ({ default: (await import('./Explanation.tsx')).Explanation }));
const SigningNotice = lazy(async () => ({ default: (await import('./SigningNotice.tsx')).SigningNotice }));

function payloadRemark(value: unknown, typ: unknown): string {
  if (!isJsonObject(value)) return '';
  if (typeof typ === 'string' && /^(?:application\/)?at\+jwt$/i.test(typ))
    return 'claims set · RFC 9068 access token';
  const count = Object.keys(value).length;
  return `claims set · ${count} ${count === 1 ? 'claim' : 'claims'}`;
}

/** Header above payload: two editors of the token's JSON parts. */
export function ClaimsPanes() {
  const token = useToken();
  const unsigned = useDocument((state) => state.signProblem !== null);
  const { alg } = headerParameters(token);
  const header = token.header.json?.value;
  const typ = isJsonObject(header) && Object.hasOwn(header, 'typ') ? header.typ : null;
  return (
    <>
      <JsonPane
        id="claims"
        part="header"
        title="Header"
        remark={alg === null ? 'JOSE header' : `JOSE header · ${alg}`}
        placeholder={'{"alg": "HS256", "typ": "JWT"}'}
        className="flex-none"
      >
        {unsigned && (
          <Suspense>
            <SigningNotice />
          </Suspense>
        )}
      </JsonPane>
      <JsonPane
        part="payload"
        title="Payload"
        remark={payloadRemark(token.payload.json?.value, typ)}
        placeholder={'{"sub": "user_42"}'}
        className={token.input === '' ? 'h-36 flex-none' : 'min-h-48 flex-1'}
      />
      {token.input !== '' && (
        <Suspense fallback={<div className="h-[98px] flex-none lg:[@media(height<780px)]:hidden" />}>
          <Explanation />
        </Suspense>
      )}
    </>
  );
}
