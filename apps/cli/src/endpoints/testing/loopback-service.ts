import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** How the double answers a request: JSON, or as it likes. */
type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

/** A web service on this machine: its address, what it was asked, and what it answers, by the first word of the path. */
export type LoopbackService = {
  readonly base: string;
  readonly asked: string[];
  readonly answers: Record<string, Answer>;
  readonly close: () => Promise<void>;
};

/** Starts a double of the web service on a free port. */
export async function startLoopbackService(): Promise<LoopbackService> {
  const asked: string[] = [];
  const answers: Record<string, Answer> = {};
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    const answer = answers[path.split(/[/?]/)[1]];
    const body = answer?.(request, response);
    if (body === undefined || response.writableEnded) return;
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  return {
    base: `http://127.0.0.1:${port}`,
    asked,
    answers,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
