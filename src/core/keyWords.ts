/** The third door of the core: what is wrong with a key, in words. It is loaded when a key has something to say about it. */
export { keyProblemIsNote, keyProblemSentence } from './messages/keyProblems.ts';
