export { type Converted, convertKey } from './convert.ts';
export { formsFor, type WrittenForm } from './forms.ts';
export { type Generated, type GeneratedKey, generateKey } from './generate.ts';
export { readKeysOnce } from './lastRing.ts';
export { readKeys } from './read.ts';
export { wordsOf } from './result.ts';
export { type RejectedKey, type Selection, selectKeys } from './select.ts';
export { algorithmsServed, servesAlg } from './serves.ts';
