/** A door of the core: key sets by address. It is loaded with the first wish to fetch one. */

export { checkedUrl } from './keySets/address.ts';
export { addressesFor } from './keySets/addresses.ts';
export { type Body, MOST_BYTES, readBody } from './keySets/body.ts';
export { curlFor } from './keySets/curl.ts';
export { type Failure, type FailureCode, type Had, isFailureCode } from './keySets/failures.ts';
export { freshness } from './keySets/freshness.ts';
export { filled, type Preset, presetOf, presets } from './keySets/presets.ts';
export { keySetSentence } from './messages/keySets.ts';
