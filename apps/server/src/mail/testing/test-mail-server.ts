import { SMTPServer } from "smtp-server";

/** A mail as it came, its lines as they were written. */
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
          if (hold !== undefined && hold.after-- === 0) {
            moods.hold = undefined;
            return hold.came();
          }
          const id = /^message-id: (.+)$/im.exec(text)?.[1] ?? "";
          const whole = unquoted(text);
          for (const { address } of rcptTo) arrived.push({ to: address, text: whole, id });
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

  /** Never answers to the next mail, after it has taken so many; resolves once it has come. */
  holdNext(after = 0): Promise<void> {
    return new Promise((came) => {
      this.#moods.hold = { after, came };
    });
  }

  stop(): Promise<void> {
    return new Promise((closed) => this.#server.close(closed));
  }
}

type Moods = {
  refuse: RegExp;
  isBusy: boolean;
  hold: { after: number; readonly came: () => void } | undefined;
};

/** Undoes quoted-printable: lines that were broken for the way, and what it writes as an escape (RFC 2045, 6.7), of ASCII alone. */
function unquoted(text: string): string {
  if (!/^content-transfer-encoding: quoted-printable/im.test(text)) return text;
  return text
    .replace(/=\r?\n/g, "")
    .replace(/=([2-7][0-9A-F])/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
}

function answer(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
