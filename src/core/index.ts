export { type Algorithm, algorithmOf, algorithms } from './alg/registry.ts';
export { nextTransition } from './clock.ts';
export { type DateClaim, dateClaims } from './dates.ts';
export type { EmbeddedFacts, EmbeddedKey } from './embedded.ts';
export type { EngineName, KeyOptions } from './engine/index.ts';
export { examine, examineToken, type KeyFacts, keylessFacts, type SignatureFacts } from './examine.ts';
export { generateKeyFor } from './generate.ts';
export {
  algorithmsServed,
  type Converted,
  convertKey,
  formsFor,
  type Generated,
  type GeneratedKey,
  type RejectedKey,
  readKeys,
  type Selection,
  type WrittenForm,
} from './keys/index.ts';
export { keyFileText } from './keys/text/file.ts';
export { looksLikeKey } from './keys/text/look.ts';
export {
  type Jwk,
  type KeyInput,
  type KeyKind,
  type KeyProblem,
  type KeyRing,
  keyKinds,
  type Published,
  type ReadKey,
  type UnreadKey,
} from './keys/types.ts';
export { emptyPolicy } from './policy.ts';
export { type Policy, readPolicy } from './policySchema.ts';
export {
  encodeSegment,
  hexOf,
  replaceSegment,
  type SignProblem,
  type SignResult,
  signToken,
} from './sign.ts';
export {
  CALENDAR,
  durationInShort,
  durationInWords,
  instantInWords,
  nextRelativeChange,
  relativeInShort,
  secondsInWords,
} from './time.ts';
export { decodeBase64url, encodeBase64url } from './token/base64url.ts';
export { bringsKey, type KeyAddress, keyAddresses } from './token/brought.ts';
export type { Found, FoundToken, NotToken } from './token/find/index.ts';
export { headerParameters, isEncrypted } from './token/header.ts';
export { isJsonObject, type JsonDocument, memberOf, objectOf, rawValue, readJson } from './token/json.ts';
export { compactJson, formatJson, isOneLine, type JsonSpacing, spacingOf } from './token/layout.ts';
export { parseToken } from './token/parse.ts';
export type { DecodedPart, ParsedToken, Part, Problem, Segment, TokenKind } from './token/types.ts';
export { decodeLossy } from './token/utf8.ts';
export type { CheckResult, Data, JudgeInput, Overall, SignatureAnswer, Verdict } from './verdict.ts';
export { signatureLength } from './verify.ts';
export type { CertificateFacts, ChainFacts, ChainLink, ThumbprintFacts, TrustFacts } from './x509/types.ts';
