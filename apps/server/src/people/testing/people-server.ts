import { TestServer } from "@mainstay/store/testing";
import { connect, type Database } from "@mainstay/store";
import { type RunningServer, startServer } from "../../server.ts";
import { makeSetupLink } from "../invitations.ts";
import type { ProviderSettings } from "../people-settings.ts";
import { TestBrowser } from "./test-browser.ts";

/** A server that lets people in, with its database and a clock that the test sets. */
export class PeopleServer {
  readonly database: Database;
  readonly #databases: TestServer;
  readonly #running: RunningServer;
  readonly #clock: { ahead: number };

  private constructor(
    databases: TestServer,
    database: Database,
    running: RunningServer,
    clock: { ahead: number },
  ) {
    this.#databases = databases;
    this.database = database;
    this.#running = running;
    this.#clock = clock;
  }

  static async start(provider?: ProviderSettings): Promise<PeopleServer> {
    const databases = await TestServer.start();
    const { url } = await databases.place();
    const clock = { ahead: 0 };
    const running = await startServer({
      database: { url },
      host: "127.0.0.1",
      port: 0,
      limits: { requestsPerMinute: 0, proxies: 1 },
      now: () => new Date(Date.now() + clock.ahead),
      people: {
        secret: "a secret for tests that is long enough",
        ...(provider === undefined ? {} : { provider }),
      },
    });
    return new PeopleServer(databases, await connect({ connectionString: url }), running, clock);
  }

  get url(): string {
    return this.#running.url;
  }

  browser(): TestBrowser {
    return new TestBrowser(this.url);
  }

  setupLink(): Promise<string> {
    return makeSetupLink(this.database, { origin: this.url, now: new Date() });
  }

  /** Does something while the server's clock is so many minutes ahead. */
  async later<Result>(minutes: number, act: () => Promise<Result>): Promise<Result> {
    this.#clock.ahead = minutes * 60_000;
    try {
      return await act();
    } finally {
      this.#clock.ahead = 0;
    }
  }

  async stop(): Promise<void> {
    await this.#running.close();
    await this.database.close();
    await this.#databases.stop();
  }
}
