import type { Repair } from './types.ts';

/** Gives a token whose payload is really empty the least claims set there is (RFC 7519 §3). */
export const emptyPayload: Repair = {
  id: 'payload.empty-object',
  reasons: ['structure.object/empty-payload'],
  make: () => [{ part: 'payload', title: 'Set the payload to {}', text: '{}' }],
};
