import { openExample } from '../../../queries/loadExample.ts';
import { algorithmExamples, faultExamples } from '../../../state/examples.ts';
import { always, type Command, done, refused } from '../types.ts';

/** Each example, made fresh with its own key. */
export const exampleRows: readonly Command[] = [...faultExamples, ...algorithmExamples].map((example) => ({
  id: `example.${example.id}`,
  group: 'Examples',
  title: `Open ${example.title} example`,
  keywords: ['sample', 'demo', example.alg],
  remark: () => example.shows,
  available: always,
  run: async () => {
    try {
      await openExample(example);
    } catch {
      return refused('The example could not be made in this browser.');
    }
    return done({ name: 'Encoded token' });
  },
}));
