import * as contract from "@mainstay/api";
import { editBetween, Plan } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { TestServer } from "@mainstay/store/testing";
import { briskPace } from "../../jobs/testing/brisk-pace.ts";
import { TestMailServer } from "../../mail/testing/test-mail-server.ts";
import { type RunningServer, startServer } from "../../server.ts";
import { believe } from "../../testing/test-people.ts";
import { readChannels } from "../read-channels.ts";
import { TestWebhook } from "./test-webhook.ts";

const person = (id: string, more: object = {}) => ({
  id,
  name: id[0]?.toUpperCase() + id.slice(1),
  email: `${id}@halden.example`,
  sms: `+44 ${id}`,
  ...more,
});

/** Ada calls Ben, for whom Cleo stands in, and Dora; Eve, after Dora, has a phone alone. Mail goes over Exchange Online. */
const content = planOf({
  elements: [
    { id: "entra-id", kind: "service", name: "Entra ID" },
    { id: "exchange-online", kind: "service", name: "Exchange Online", needs: ["entra-id"] },
    { id: "gateway", kind: "service", name: "Gateway" },
    { id: "phones", kind: "service", name: "Phones" },
  ],
  people: [
    person("ada"),
    person("ben", { backup: "cleo" }),
    person("cleo"),
    person("dora"),
    { id: "eve", name: "Eve", phone: "+44 1632 960011" },
  ],
  callTrees: [
    {
      id: "crisis",
      name: "Crisis",
      start: "ada",
      calls: [
        { from: "ada", to: ["ben", "dora"] },
        { from: "dora", to: ["eve"] },
      ],
      channels: ["phones", "gateway"],
    },
  ],
  scenarios: [
    { id: "no-sign-in", name: "No sign-in", disruptions: [{ element: "entra-id", lasts: "4h" }] },
  ],
  exercises: [{ id: "autumn", name: "Autumn", scenario: "no-sign-in", date: "2026-11-29" }],
});

const manager = { authorization: "Bearer continuity-manager::mia" };
const responder = { authorization: "Bearer responder::rob" };

/** Servers on one database that call people over a mail server and a webhook on loopback, with a clock that the test sets. */
export class CallingServer {
  readonly mail: TestMailServer;
  readonly gateway: TestWebhook;
  readonly place: { readonly url: string };
  readonly #databases: TestServer;
  readonly #running: RunningServer[] = [];
  #ahead = 0;

  private constructor(
    databases: TestServer,
    place: { readonly url: string },
    { mail, gateway }: { readonly mail: TestMailServer; readonly gateway: TestWebhook },
  ) {
    this.#databases = databases;
    this.place = place;
    this.mail = mail;
    this.gateway = gateway;
  }

  /** Starts so many servers, and gives them the plan. */
  static async start(count: number): Promise<CallingServer> {
    const databases = await TestServer.start();
    const around = { mail: await TestMailServer.start(), gateway: await TestWebhook.start() };
    const server = new CallingServer(databases, await databases.place(), around);
    for (let started = 0; started < count; started++) await server.another();
    const edit = editBetween(Plan.parse({ mainstay: 1 }), content);
    await contract.callEndpoint(server.as(manager), contract.commitEdit, {
      revision: 0,
      body: { edit },
    });
    return server;
  }

  /** One server more. */
  async another(): Promise<void> {
    const mail = { url: this.mail.url, from: "mainstay@halden.example", origin };
    const channels = [
      { by: "smtp", name: "Mail", over: ["exchange-online"] },
      { by: "webhook", name: "Text", to: "sms", over: ["gateway"], url: `${this.gateway.url}/key` },
    ];
    this.#running.push(
      await startServer({
        database: this.place,
        host: "127.0.0.1",
        port: 0,
        authenticate: believe,
        now: () => new Date(Date.now() + this.#ahead),
        jobs: {
          mail,
          calls: {
            channels: readChannels(JSON.stringify({ channels }), mail),
            origin,
            secret: "a secret for tests that is long enough",
          },
          pace: briskPace,
        },
      }),
    );
  }

  get url(): string {
    return this.#running[0]?.url ?? "";
  }

  get responder(): contract.Server {
    return this.as(responder);
  }

  get manager(): contract.Server {
    return this.as(manager);
  }

  as(headers: Readonly<Record<string, string>>): contract.Server {
    return {
      origin: this.url,
      send: (url, request) =>
        fetch(url, {
          ...request,
          headers: { ...Object.fromEntries(new Headers(request.headers)), ...headers },
        }),
    };
  }

  /** Sets the clock of all servers ahead by so many minutes more, and has them look. */
  async advance(minutes: number): Promise<void> {
    this.#ahead += minutes * 60_000;
    await contract.callEndpoint(
      this.as({ authorization: "Bearer administrator::ann" }),
      contract.runJob,
      {
        path: { name: "calls" },
      },
    );
  }

  /** Where the link leads that somebody got last by mail. */
  linkTo(id: string): string {
    const found = this.mail.arrived.findLast(({ to }) => to === `${id}@halden.example`);
    const path = /https:\/\/mainstay\.example(\/called\/[\w-]+)/.exec(found?.text ?? "")?.[1];
    if (path === undefined) throw new Error(`${id} has no mail with a link`);
    return this.url + path;
  }

  async stop(): Promise<void> {
    for (const running of this.#running) await running.close();
    await this.mail.stop();
    await this.gateway.stop();
    await this.#databases.stop();
  }
}

const origin = "https://mainstay.example";
