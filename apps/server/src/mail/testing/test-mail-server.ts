import { SMTPServer } from "smtp-server";

/** A mail as it came. */
export type ArrivedMail = { readonly to: string; readonly text: string; readonly id: string };

/** An SMTP server on loopback that keeps what it takes. */
export class TestMailServer {
  readonly url: string;
  readonly arrived: ArrivedMail[];
  readonly #server: SMTPServer;
  readonly #moods: Moods;

  private constructor(
    server: SMTPServer,
    { port, arrived, moods }: { port: number; arrived: ArrivedMail[]; moods: Moods },
  ) {
    this.#server = server;
    this.url = `smtp://127.0.0.1:${port}`;
    this.arrived = arrived;
    this.#moods = moods;
  }

  static async start(): Promise<TestMailServer> {
    const arrived: ArrivedMail[] = [];
    const moods: Moods = { refuse: /^$/, isBusy: false, hold: undefined };
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      onRcptTo: ({ address }, _, done) => {
        if (moods.isBusy) return done(answer(451, "busy"));
        if (moods.refuse.test(address)) return done(answer(550, "no such box"));
        return done();
      },
      onData: (stream, { envelope: { rcptTo } }, done) => {
        let text = "";
        stream.setEncoding("utf8").on("data", (piece: string) => (text += piece));
        stream.on("end", () => {
          const { hold } = moods;
          moods.hold = undefined;
          if (hold !== undefined) return hold();
          const id = /^message-id: (.+)$/im.exec(text)?.[1] ?? "";
          for (const { address } of rcptTo) arrived.push({ to: address, text, id });
          return done();
        });
      },
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const address = server.server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    return new TestMailServer(server, { port, arrived, moods });
  }

  /** Refuses recipients from now on, for good. */
  refuse(address: RegExp): void {
    this.#moods.refuse = address;
  }

  /** Has no time for anything, or has again. */
  busy(isBusy: boolean): void {
    this.#moods.isBusy = isBusy;
  }

  /** Never answers to the next mail; resolves once it has come. */
  holdNext(): Promise<void> {
    return new Promise((came) => {
      this.#moods.hold = came;
    });
  }

  stop(): Promise<void> {
    return new Promise((closed) => this.#server.close(closed));
  }
}

type Moods = { refuse: RegExp; isBusy: boolean; hold: (() => void) | undefined };

function answer(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
