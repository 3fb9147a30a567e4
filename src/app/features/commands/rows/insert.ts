import { setMember } from '../../../../core/fixes.ts';
import { instantInWords } from '../../../../core/index.ts';
import { dispatch } from '../../../state/store.ts';
import { type Command, type Context, done, refused } from '../types.ts';
import { objectText } from './parts.ts';

const HOUR = 3600;

/** A claim with its value: seconds from now for a date, else a raw JSON value. */
const claims: readonly {
  id: string;
  name: string;
  title: string;
  keywords: readonly string[];
  after?: number;
  raw?: () => string;
}[] = [
  { id: 'exp-hour', name: 'exp', title: 'exp in 1 hour', keywords: ['expires', 'expiration'], after: HOUR },
  { id: 'exp-day', name: 'exp', title: 'exp in 1 day', keywords: ['expires', '24 hours'], after: 24 * HOUR },
  { id: 'iat', name: 'iat', title: 'iat now', keywords: ['issued at'], after: 0 },
  { id: 'nbf', name: 'nbf', title: 'nbf now', keywords: ['not before'], after: 0 },
  {
    id: 'jti',
    name: 'jti',
    title: 'a new jti',
    keywords: ['uuid', 'token id', 'random'],
    raw: () => JSON.stringify(crypto.randomUUID()),
  },
];

const dateAfter = ({ clock }: Context, after: number) => Math.floor(clock) + after;

/** Claims that are put into the payload, or take the place of the present ones. */
export const insertRows: readonly Command[] = claims.map(({ id, name, title, keywords, after, raw }) => ({
  id: `insert.${id}`,
  group: 'Insert',
  title: `Insert ${title}`,
  keywords: ['claim', 'add', 'set', 'payload', ...keywords],
  remark: (context) =>
    after === undefined ? null : instantInWords(dateAfter(context, after), context.preferences.zone),
  available: (context) => objectText(context, 'payload') !== null,
  run: (context) => {
    const text = objectText(context, 'payload');
    const value = after === undefined ? raw?.() : String(dateAfter(context, after));
    if (text === null || value === undefined) return refused('The payload is no object to put a claim into.');
    dispatch({ type: 'partRewritten', part: 'payload', text: setMember(text, name, value) });
    return done({ member: name, of: 'payload' });
  },
}));
