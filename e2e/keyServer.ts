import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server answers to a path. `open` lets pages read it (CORS). */
export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body?: string | object;
  open?: boolean;
  /** Waits so long before it answers, in milliseconds. */
  delay?: number;
}

/** A host on this machine that publishes what its paths say, and notes the paths that it was asked for. */
export interface KeyServer {
  origin: string;
  host: string;
  asked: string[];
  replies: Record<string, Reply>;
  close(): Promise<void>;
}

/** Starts a host; what no path says is 404 without a permission for pages. */
export async function keyServer(replies: Record<string, Reply> = {}): Promise<KeyServer> {
  const own = { asked: [] as string[], replies };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '';
    own.asked.push(path);
    const {
      status = 200,
      headers = {},
      body = '',
      open = true,
      delay = 0,
    } = own.replies[path] ?? ({ status: 404, open: false } satisfies Reply);
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    response.writeHead(status, {
      'content-type': text.startsWith('<') ? 'text/html' : 'application/json',
      ...(open ? { 'access-control-allow-origin': '*' } : {}),
      ...headers,
    });
    response.end(text);
  };
  const server = createServer((request, response) => void answer(request, response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(own, {
    host,
    origin: `http://${host}`,
    async close() {
      const closed = once(server.close(), 'close');
      server.closeAllConnections();
      await closed;
    },
  });
}

/** A signing key as an issuer has it. */
export interface Signer {
  kid: string;
  jwk: object;
  token(claims: object): string;
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Makes a key for ES256. */
export function signer(kid: string): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    kid,
    jwk: { ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'ES256' },
    token: (claims) => signed({ alg: 'ES256', kid }, claims, privateKey),
  };
}

function signed(header: object, claims: object, key: KeyObject): string {
  const input = `${encode(header)}.${encode(claims)}`;
  const bytes = sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' });
  return `${input}.${bytes.toString('base64url')}`;
}
