export { type Generated, type GeneratedKey, generateKey } from './generate.ts';
export { importFor } from './import.ts';
export { toPem } from './pemText.ts';
export { readKeys } from './read.ts';
export { type RejectedKey, type Selection, selectKeys } from './select.ts';
export { servesAlg } from './serves.ts';
export { cryptoParams } from './webcrypto.ts';
