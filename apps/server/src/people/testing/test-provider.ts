import { createServer, type RequestListener } from "node:http";
import { Provider } from "oidc-provider";

/** What the provider says of somebody, by what they type at its sign-in page. */
export type TestPeople = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export const testClient = { clientId: "mainstay", clientSecret: "a secret of the test client" };

/** A certified OpenID provider on loopback, whose claims look like those of Entra ID. */
export class TestProvider {
  readonly issuer: string;
  readonly #port: number;
  readonly #people: TestPeople;
  #stop: (() => Promise<void>) | undefined;

  private constructor(port: number, people: TestPeople) {
    this.issuer = `http://127.0.0.1:${port}`;
    this.#port = port;
    this.#people = people;
  }

  /** Finds a port for one; `run` starts it. */
  static async place(people: TestPeople): Promise<TestProvider> {
    const { port, stop } = await listen(0, (_, response) => response.end());
    await stop();
    return new TestProvider(port, people);
  }

  /** Starts it for a server that is reached at an origin. */
  async run(origin: string): Promise<void> {
    const provider = new Provider(this.issuer, {
      clients: [
        {
          client_id: testClient.clientId,
          client_secret: testClient.clientSecret,
          redirect_uris: [`${origin}/api/auth/callback/oidc`],
          token_endpoint_auth_method: "client_secret_post",
        },
      ],
      findAccount: (_, id) => ({
        accountId: id,
        claims: () => ({ sub: id, ...this.#people[id] }),
      }),
      claims: {
        openid: ["sub", "oid", "tid", "groups", "_claim_names"],
        profile: ["name", "preferred_username"],
        email: ["email"],
      },
      // Entra ID puts all claims into the ID token.
      conformIdTokenClaims: false,
      cookies: { keys: ["a key of the test provider"] },
      features: { devInteractions: { enabled: true } },
      ttl: {
        AccessToken: 60,
        AuthorizationCode: 60,
        Grant: 60,
        IdToken: 60,
        Interaction: 60,
        Session: 60,
      },
    });
    const answer = provider.callback();
    const { stop } = await listen(
      this.#port,
      (request, response) => void answer(request, response),
    );
    this.#stop = stop;
  }

  /** Takes it off the network. */
  async stop(): Promise<void> {
    await this.#stop?.();
    this.#stop = undefined;
  }
}

async function listen(wanted: number, listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((done, failed) => {
    server.once("error", failed);
    server.listen(wanted, "127.0.0.1", () => done());
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : wanted;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { port, stop };
}
