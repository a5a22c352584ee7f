import { TestServer } from "@mainstay/store/testing";
import { connect, type Database } from "@mainstay/store";
import type { LogOptions } from "../../logs/open-log.ts";
import type { MailSettings } from "../../mail/mail-settings.ts";
import type { Authenticate } from "../../http/context.ts";
import { type RunningServer, startServer } from "../../server.ts";
import { makeSetupLink } from "../invitations.ts";
import type { ProviderSettings } from "../people-settings.ts";
import { TestBrowser } from "./test-browser.ts";

/** What a server for tests is started with. */
type Beginning = {
  readonly provider?: ProviderSettings;
  readonly log?: LogOptions;
  readonly mail?: MailSettings;
  /** A way to know who asks beside sessions and API tokens. */
  readonly authenticate?: Authenticate;
  /** Fills the database before the server starts. */
  readonly prepare?: (database: Database) => Promise<unknown>;
};

/** A server that lets people in, with its database and a clock that the test sets. */
export class PeopleServer {
  readonly database: Database;
  readonly #databases: TestServer;
  readonly #start: () => Promise<RunningServer>;
  readonly #running: RunningServer[];
  readonly #clock: { ahead: number };

  private constructor(
    { databases, database }: { readonly databases: TestServer; readonly database: Database },
    { start, clock }: { start: () => Promise<RunningServer>; clock: { ahead: number } },
    running: RunningServer,
  ) {
    this.#databases = databases;
    this.database = database;
    this.#start = start;
    this.#running = [running];
    this.#clock = clock;
  }

  static async start({
    provider,
    prepare,
    log,
    mail,
    authenticate,
  }: Beginning = {}): Promise<PeopleServer> {
    const databases = await TestServer.start();
    const { url } = await databases.place();
    const database = await connect({ connectionString: url });
    await prepare?.(database);
    const clock = { ahead: 0 };
    const start = () =>
      startServer({
        database: { url },
        host: "127.0.0.1",
        port: 0,
        limits: { requestsPerMinute: 0, proxies: 1 },
        now: () => new Date(Date.now() + clock.ahead),
        ...(log === undefined ? {} : { log }),
        ...(authenticate === undefined ? {} : { authenticate }),
        ...(mail === undefined ? {} : { jobs: { mail, pace: { poll: 0.5 } } }),
        people: {
          secret: "a secret for tests that is long enough",
          ...(provider === undefined ? {} : { provider }),
        },
      });
    return new PeopleServer({ databases, database }, { start, clock }, await start());
  }

  get url(): string {
    return this.#running[0].url;
  }

  /** Where another process answers that works with the same database. */
  async another(): Promise<string> {
    const running = await this.#start();
    this.#running.push(running);
    return running.url;
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
    for (const running of this.#running) await running.close();
    await this.database.close();
    await this.#databases.stop();
  }
}
