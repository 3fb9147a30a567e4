/** The door of the core for words: a check's result as sentences. It is loaded with the first token. */
export { signProblemSentence } from './messages/sign.ts';
export { sentenceOf, skippedBecause } from './messages.ts';
