import { fixesFor } from '../../../../core/fixes.ts';
import { dispatch } from '../../../state/store.ts';
import { always, type Command, type Context, done } from '../types.ts';

const names = { encoded: 'Encoded token', header: 'Header', payload: 'Payload' };

/** What would repair the present findings; a repair of several findings comes once. */
export function fixRows({ checks, token, document, clock }: Context): Command[] {
  const input = { token, now: document.evaluateAt ?? clock, newId: () => crypto.randomUUID() };
  const seen = new Set<string>();
  return checks.flatMap((check) =>
    fixesFor(check, input).flatMap(({ id, title, part, text }): Command[] => {
      const result = `${part} ${text}`;
      if (seen.has(result)) return [];
      seen.add(result);
      return [
        {
          id: `fix.${check.id}.${id}`,
          group: 'Quick fixes',
          title,
          keywords: ['fix', 'repair', 'finding', check.id],
          available: always,
          run: () => {
            dispatch(
              part === 'encoded' ? { type: 'encodedChanged', text } : { type: 'partRewritten', part, text },
            );
            return done({ name: names[part] });
          },
        },
      ];
    }),
  );
}
