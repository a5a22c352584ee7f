import { createServer } from "node:http";
import type { Answer } from "./answers.ts";

/** A request that the double was asked. */
export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
};

/** A service on this machine that answers in place of Graph: its address, and what it was asked so far. */
export type GraphDouble = {
  readonly base: string;
  readonly asked: readonly Asked[];
  /** Answers what begins with the path, one answer after the other; the last one stays. The longest path counts. */
  readonly on: (path: string, ...answers: readonly Answer[]) => void;
  readonly close: () => Promise<void>;
};

/** Starts a double on a free port of this machine. What nothing was said of is answered with 404. */
export async function startGraphDouble(): Promise<GraphDouble> {
  const asked: Asked[] = [];
  const scripts = new Map<string, Answer[]>();
  const server = createServer((request, response) => {
    const { method = "", url: path = "", headers } = request;
    asked.push({ method, path, headers });
    const [script] = [...scripts.keys()]
      .filter((start) => path.startsWith(start))
      .toSorted((one, other) => other.length - one.length);
    const answers = scripts.get(script ?? "");
    const answer = answers !== undefined && answers.length > 1 ? answers.shift() : answers?.[0];
    request.resume();
    if (answer !== undefined) return answer(response);
    response.writeHead(404);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  return {
    base: `http://127.0.0.1:${port}`,
    asked,
    on: (path, ...answers) => {
      scripts.set(path, [...answers]);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
