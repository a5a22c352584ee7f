import { connect, createServer, type Server, type Socket } from "node:net";

/** When the network stops forwarding: with a commit, which comes through late, or once that has, but not its answer. */
export type Moment = "before" | "after";

type Pair = {
  readonly near: Socket;
  readonly far: Socket;
  isMarked: boolean;
  /** What is to be forwarded later; undefined while all is at once. */
  held: (() => void)[] | undefined;
};

/** A network before a database which drops what is sent without a word, as firewalls and broken paths do. */
export class HaltingProxy {
  /** The database, by way of this network. */
  readonly place: { readonly url: string };
  readonly #server: Server;
  readonly #pairs: Set<Pair>;
  #trap: { readonly of: string; readonly moment: Moment } | undefined;
  #isHalted = false;

  private constructor(server: Server, pairs: Set<Pair>, place: { readonly url: string }) {
    this.#server = server;
    this.#pairs = pairs;
    this.place = place;
  }

  /** Starts one before a database that is reached by a Unix socket. Stop it when the tests are done. */
  static async before({ url }: { readonly url: string }): Promise<HaltingProxy> {
    const behind = new URL(url);
    const socket = `${behind.searchParams.get("host")}/.s.PGSQL.5432`;
    const pairs = new Set<Pair>();
    const server = createServer((near) => proxy.#join(near, connect(socket)));
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const address = server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const place = { url: `postgresql://${behind.username}@127.0.0.1:${port}${behind.pathname}` };
    const proxy: HaltingProxy = new HaltingProxy(server, pairs, place);
    return proxy;
  }

  /** Forwards nothing any more, of new connections neither. */
  halt(): void {
    this.#isHalted = true;
    this.forget();
  }

  /** Halts when the next transaction commits in which there is some text. */
  haltAtCommit(of: string, moment: Moment): void {
    this.#trap = { of, moment };
  }

  /** Forwards nothing more of the connections that there are, as what has lost its memory does; others may come. */
  forget(): void {
    for (const pair of this.#pairs) pair.held ??= [];
  }

  /** Forwards again, also what was sent meanwhile. */
  resume(): void {
    this.#isHalted = false;
    for (const pair of this.#pairs) {
      const held = pair.held ?? [];
      pair.held = undefined;
      for (const forward of held) forward();
    }
  }

  async stop(): Promise<void> {
    const closed = new Promise((done) => this.#server.close(done));
    for (const { near, far } of this.#pairs) for (const socket of [near, far]) socket.destroy();
    await closed;
  }

  #join(near: Socket, far: Socket): void {
    const pair: Pair = { near, far, isMarked: false, held: this.#isHalted ? [] : undefined };
    this.#pairs.add(pair);
    const forward = (act: () => void) => (pair.held === undefined ? act() : pair.held.push(act));
    near.on("data", (bytes: Buffer) => {
      const moment = this.#momentOf(bytes, pair);
      if (moment === "before") this.halt();
      forward(() => far.write(bytes));
      if (moment === "after") this.halt();
    });
    far.on("data", (bytes) => forward(() => near.write(bytes)));
    near.on("close", () => forward(() => far.end()));
    far.on("close", () => {
      forward(() => near.destroy());
      if (near.destroyed) this.#pairs.delete(pair);
    });
    for (const socket of [near, far]) socket.on("error", () => {});
  }

  /** When to halt because of what is sent, if it is what is waited for. */
  #momentOf(bytes: Buffer, pair: Pair): Moment | undefined {
    if (this.#trap === undefined) return undefined;
    if (bytes.includes(this.#trap.of)) pair.isMarked = true;
    if (!pair.isMarked || !bytes.includes("commit\0")) return undefined;
    const { moment } = this.#trap;
    this.#trap = undefined;
    return moment;
  }
}
