import { queryClient } from '../../queries/client.ts';
import { getDocument } from '../../state/store.ts';
import { count, type Fact, factOf } from './facts.ts';

const characters = (text: string) => count(text.length, 'character');

/** Reads what is in the memory of the page alone, without a word of its text. `travels`: an undo or a redo could bring something back. */
export function readHeld(travels: boolean): Promise<Fact[]> {
  const { tokenText, drafts, key } = getDocument();
  const typed = (drafts.header ?? '') + (drafts.payload ?? '');
  const kept = queryClient.getQueryCache();
  const asked = kept.findAll({ queryKey: ['key-set'] }).map(({ queryKey }) => String(queryKey[1]));
  const answers = kept.getAll().length - asked.length;
  const sets = [...new Set([...asked, ...(key.set ? [key.set.url] : [])])];
  const fact = (empty: boolean, there: string, none: string, proof: string) =>
    factOf('Memory', proof, () => ({ empty, says: empty ? none : there }));
  return Promise.all([
    fact(
      tokenText === '',
      `A token of ${characters(tokenText)}.`,
      'No token.',
      'the document, tokenText.length',
    ),
    fact(
      typed === '',
      `JSON as it is being typed, ${characters(typed)}.`,
      'No JSON that is being typed.',
      'the document, drafts',
    ),
    fact(
      key.text === '',
      `A key text of ${characters(key.text)}${key.password === '' ? '' : ', and its password'}.`,
      'No key.',
      'the document, key.text.length and key.password',
    ),
    fact(
      sets.length === 0,
      `What you fetched of keys: ${sets.join(', ')}.`,
      'No keys that were fetched.',
      'the query cache and the document, key.set',
    ),
    fact(
      !travels,
      'Earlier tokens and keys, as far as undo and redo reach.',
      'Nothing that undo or redo could bring back.',
      'the history of the document',
    ),
    fact(
      answers === 0,
      `${count(answers, 'answer')} of the crypto worker, by revision number.`,
      'No answer of the crypto worker.',
      'the query cache, its entries',
    ),
  ]);
}
