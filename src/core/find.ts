/** The second door of the core: finding tokens in pasted text, and the words for it. It is loaded when something is pasted. */
export { choiceLine, readChoice } from './messages/choice.ts';
export { foundSentence, placeInWords } from './messages/find.ts';
export { notTokenSentence } from './messages/notToken.ts';
export { findTokens } from './token/find/index.ts';
