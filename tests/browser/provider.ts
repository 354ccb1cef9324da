// A real identity provider on this machine: node-oidc-provider with its own sign-in page, which takes any name. An account's
// address is the name at example.org, verified unless the name begins with "unverified".
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export class IdentityProvider {
  readonly #server: Server;
  readonly issuer: string;
  static readonly client = 'tandem';
  static readonly secret = 'a secret of the tests';

  private constructor(server: Server) {
    this.#server = server;
    this.issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  }

  /** Takes a port; nobody is answered before `serve`. */
  static async listen(): Promise<IdentityProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new IdentityProvider(server);
  }

  /** Answers for one relay, which people are sent back to at `redirect`. */
  serve(redirect: string): void {
    const provider = new Provider(this.issuer, {
      clients: [
        {
          client_id: IdentityProvider.client,
          client_secret: IdentityProvider.secret,
          redirect_uris: [redirect],
          response_types: ['code'],
          grant_types: ['authorization_code'],
        },
      ],
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      conformIdTokenClaims: false,
      cookies: { keys: ['only in this test'] },
      findAccount: (_, id) => ({
        accountId: id,
        claims: () => ({ sub: id, email: `${id}@Example.org`, email_verified: !id.startsWith('unverified') }),
      }),
    });
    const answer = provider.callback();
    this.#server.on('request', (request, response) => void answer(request, response));
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
