import type { EngineName } from '../../core/index.ts';

/** What computed a signature, as people call it. */
export const engineWords: Record<EngineName, string> = {
  WebCrypto: 'WebCrypto',
  noble: 'noble',
  bigint: 'plain integers',
};
