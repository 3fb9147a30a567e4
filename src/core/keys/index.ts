export { type Generated, type GeneratedKey, generateKey } from './generate.ts';
export { type Imported, importFor } from './import.ts';
export { type PemTexts, toPem, type Written } from './pemText.ts';
export { readKeys } from './read.ts';
export { type RejectedKey, type Selection, selectKeys, type Wanted } from './select.ts';
export { type Purpose, servesAlg, type Unfit } from './serves.ts';
export { type CryptoParams, cryptoParams } from './webcrypto.ts';
