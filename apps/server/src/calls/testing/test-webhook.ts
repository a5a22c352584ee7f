import { createServer, type IncomingHttpHeaders, type Server } from "node:http";

/** A request as it came. */
export type Received = {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

/** A server on loopback that takes what webhooks send, and answers as it is told. */
export class TestWebhook {
  readonly received: Received[] = [];
  readonly #server: Server;
  #answer: {
    readonly status: number;
    readonly headers?: Record<string, string>;
    readonly body?: string;
  } = {
    status: 200,
  };

  private constructor() {
    this.#server = createServer((request, response) => {
      let body = "";
      request.setEncoding("utf8").on("data", (piece: string) => (body += piece));
      request.on("end", () => {
        this.received.push({ path: request.url ?? "", headers: request.headers, body });
        response.writeHead(this.#answer.status, this.#answer.headers);
        response.end(this.#answer.body);
      });
    });
  }

  static async start(): Promise<TestWebhook> {
    const webhook = new TestWebhook();
    await new Promise<void>((listening) => webhook.#server.listen(0, "127.0.0.1", listening));
    return webhook;
  }

  get url(): string {
    const address = this.#server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    return `http://127.0.0.1:${port}`;
  }

  /** Answers so from now on. */
  answer(
    status: number,
    { body = "", headers = {} }: { body?: string; headers?: Record<string, string> } = {},
  ): void {
    this.#answer = { status, headers, body };
  }

  stop(): Promise<void> {
    return new Promise((closed) => {
      this.#server.close(() => closed());
      this.#server.closeAllConnections();
    });
  }
}
