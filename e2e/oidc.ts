import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type Provider from 'oidc-provider';

/** The algorithms by which the provider signs. */
export type Alg = 'RS256' | 'ES256' | 'EdDSA';

/** A running OpenID provider on loopback. */
export interface Oidc {
  issuer: string;
  /** The path of each request of a browser, in order; those of `token` are not among them. */
  asked: string[];
  /** Whether it lets pages of other origins read its answers. */
  cors: boolean;
  /** Gets a fresh JWT access token (RFC 9068) for the audience `urn:test:<alg>`. */
  token(alg: Alg): Promise<string>;
  /** Puts new keys in the place of all old ones, under the `kid` `<alg>-<generation>`. */
  rotate(): Promise<void>;
  /** Ends it: nothing listens any more. */
  stop(): Promise<void>;
}

const client = { id: 'test', secret: 'the secret of a test client' };

/** The signing keys of a generation as JWKs with their private parts. */
function keysOf(generation: number): object[] {
  const jwk = (alg: Alg, { privateKey }: { privateKey: KeyObject }) => ({
    ...privateKey.export({ format: 'jwk' }),
    alg,
    use: 'sig',
    kid: `${alg}-${generation}`,
  });
  return [
    jwk('RS256', generateKeyPairSync('rsa', { modulusLength: 2048 })),
    jwk('ES256', generateKeyPairSync('ec', { namedCurve: 'P-256' })),
    jwk('EdDSA', generateKeyPairSync('ed25519')),
  ];
}

// It warns of what tests may do: keep all in memory, run on an older Node.
const { warn } = console;
console.warn = (...args: unknown[]) => {
  if (!String(args[0]).includes('oidc-provider WARNING')) warn(...args);
};

async function providerOf(issuer: string, generation: number): Promise<Provider> {
  const { default: OidcProvider } = await import('oidc-provider');
  return new OidcProvider(issuer, {
    jwks: { keys: keysOf(generation) },
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
      },
    ],
    ttl: { ClientCredentials: 600 },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_: unknown, resource: string) => ({
          scope: '',
          audience: resource,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: resource.split(':').at(-1) } },
        }),
      },
    },
  });
}

/** Starts a provider with its discovery document, its keys and its token endpoint. */
export async function startOidc(): Promise<Oidc> {
  let generation = 1;
  let answer: ReturnType<Provider['callback']> = async () => {};
  const asked: string[] = [];
  const server = createServer((request, response) => {
    if (request.method === 'GET') asked.push(request.url ?? '');
    if (!oidc.cors) {
      const setHeader = response.setHeader.bind(response);
      response.setHeader = (name, value) =>
        /^access-control-/i.test(name) ? response : setHeader(name, value);
    }
    void answer(request, response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const renew = async () => {
    answer = (await providerOf(issuer, generation)).callback();
  };
  await renew();
  const oidc: Oidc = {
    issuer,
    asked,
    cors: true,
    async token(alg) {
      const response = await fetch(`${issuer}/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${btoa(`${client.id}:${encodeURIComponent(client.secret)}`)}` },
        body: new URLSearchParams({ grant_type: 'client_credentials', resource: `urn:test:${alg}` }),
      });
      const { access_token: token } = (await response.json()) as { access_token?: string };
      if (token === undefined) throw new Error(`the provider gave no token: ${response.status}`);
      return token;
    },
    async rotate() {
      generation += 1;
      await renew();
    },
    async stop() {
      if (!server.listening) return;
      const closed = once(server.close(), 'close');
      server.closeAllConnections();
      await closed;
    },
  };
  return oidc;
}
