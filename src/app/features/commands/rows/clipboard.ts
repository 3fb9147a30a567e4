import { done, type Effect, refused } from '../types.ts';

const REFUSED = 'The browser did not allow the clipboard to be';

/** Puts a text on the clipboard and says what it was. */
export async function copy(text: string, what: string): Promise<Effect> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    return refused(`${REFUSED} written. Select the text and copy it by keyboard.`);
  }
  return done(null, `${what} copied`);
}

/** Takes the text of the clipboard to `use`. */
export async function paste(use: (text: string) => Effect): Promise<Effect> {
  let text: string;
  try {
    text = await navigator.clipboard.readText();
  } catch {
    return refused(`${REFUSED} read. Close this and paste by keyboard, anywhere on the page.`);
  }
  return text.trim() === '' ? refused('There is no text on the clipboard.') : use(text);
}
