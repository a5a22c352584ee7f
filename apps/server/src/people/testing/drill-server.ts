import * as contract from "@mainstay/api";
import type { Edit } from "@mainstay/plan";
import {
  type Call,
  changeRole,
  openDatabase,
  startCall,
  type Verification,
  verifyRecord,
} from "@mainstay/store";
import type { TestServer } from "@mainstay/store/testing";
import { briskPace } from "../../jobs/testing/brisk-pace.ts";
import { type RunningServer, startServer } from "../../server.ts";
import { believe } from "../../testing/test-people.ts";
import { textsInArchive } from "../../testing/texts-in-archive.ts";

/** What is done before anybody asks. */
type Story = {
  /** One revision each, and why. */
  readonly edits: readonly { readonly edit: Edit; readonly reason?: string }[];
  readonly call: Pick<Call, "occasion" | "message">;
  /** Where its mails go; none are sent without. */
  readonly mail?: { readonly url: string };
};

type Place = Awaited<ReturnType<TestServer["place"]>>;

type Answer = { readonly status: number; readonly told: string };

/** A server with a plan and its people, who are known by their addresses. */
export class DrillServer {
  readonly #running: RunningServer;
  readonly #place: Place;

  private constructor(running: RunningServer, place: Place) {
    this.#running = running;
    this.#place = place;
  }

  static async start(
    databases: TestServer,
    { edits, call, mail }: Story,
    now: Date,
  ): Promise<DrillServer> {
    const place = await databases.place();
    const { db, close } = await openDatabase(place);
    const doing = { at: now, actor: { name: "Ada", way: "session" } } as const;
    for (const [id, role] of [
      ["ben", "viewer"],
      ["kim", "continuity-manager"],
    ] as const) {
      const account = { id, name: id, email: `${id}@halden.example` };
      await db.insertInto("people").values(account).execute();
      const change = { person: id, role, units: [], roleFrom: "administrator" } as const;
      await changeRole(db, { ...change, hasProvider: false }, doing);
    }
    const sender = { from: "mainstay@halden.example", origin: "https://mainstay.example" };
    const running = await startServer({
      database: place,
      host: "127.0.0.1",
      port: 0,
      authenticate: async (request) => {
        const person = await believe(request);
        return person && { ...person, email: `${person.id}@halden.example` };
      },
      now: () => now,
      jobs: {
        pace: briskPace,
        ...(mail === undefined ? {} : { mail: { ...sender, url: mail.url } }),
      },
    });
    const server = new DrillServer(running, place);
    for (const each of edits) await server.commit(each);
    await startCall(db, callOf(call, now), doing);
    await close();
    return server;
  }

  get url(): string {
    return this.#running.url;
  }

  as(token: string): contract.Server {
    return { origin: this.url, send: fetch, token };
  }

  async commit(body: Story["edits"][number]): Promise<void> {
    const server = this.as("continuity-manager::ada");
    const { revision } = await contract.callEndpoint(server, contract.getOrganisation);
    await contract.callEndpoint(server, contract.commitEdit, { revision, body });
  }

  /** How an address answers, and all that it tells, unpacked where it is a workbook. */
  async answer(
    url: string,
    token: string,
    {
      headers,
      ...more
    }: Omit<RequestInit, "headers"> & { readonly headers?: Record<string, string> } = {},
  ): Promise<Answer> {
    const answer = await fetch(`${this.url}/api/v1${url}`, {
      ...more,
      headers: { authorization: `Bearer ${token}`, ...headers },
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const isPacked = bytes.subarray(0, 2).toString() === "PK";
    return { status: answer.status, told: isPacked ? textsInArchive(bytes) : String(bytes) };
  }

  /** The same with something to send. */
  send(url: string, token: string, body: object, revision?: number): Promise<Answer> {
    return this.answer(url, token, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(revision === undefined ? {} : { "if-match": `"${revision}"` }),
      },
      body: JSON.stringify(body),
    });
  }

  /** Whether what it has recorded proves to be as it was. */
  async proof(): Promise<Verification> {
    const { db, close } = await openDatabase(this.#place);
    const proof = await verifyRecord(db);
    await close();
    return proof;
  }

  close(): Promise<void> {
    return this.#running.close();
  }
}

function callOf(part: Story["call"], now: Date): Call {
  return {
    id: "11111111-2222-4333-8444-555555555555",
    kind: "drill",
    ...part,
    losses: [],
    lostSince: now.toISOString(),
    wait: 10,
    list: { tree: { id: "crisis", name: "Crisis" }, channels: [], people: [], places: [] },
    started: now.toISOString(),
    startedBy: { name: "Ada", way: "session" },
    expires: now.toISOString(),
  };
}
