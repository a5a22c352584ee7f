import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { ObservationBatch } from "@mainstay/flows/watching";
import { afterEach, expect, test } from "vitest";
import * as z from "zod";
import type { Sent } from "./deliver.ts";
import { sendToServer } from "./send-to-server.ts";

let server: Server | undefined;
afterEach(() => server?.close());

type Problem = { readonly path: readonly (string | number)[]; readonly message: string };

/** Sends what an agent sends to a server that finds this wrong with it. */
async function sent(
  batch: object,
  problemsOf: (batch: unknown) => readonly Problem[],
): Promise<Sent> {
  server = createServer((request, response) => {
    void buffer(request).then((body) => {
      const problems = problemsOf(JSON.parse(gunzipSync(body).toString()));
      if (problems.length === 0) return response.end("{}");
      return response
        .writeHead(400, { "content-type": "application/problem+json" })
        .end(JSON.stringify({ type: "a", title: "b", status: 400, requestId: "c", problems }));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const send = sendToServer({ origin: `http://127.0.0.1:${port}`, readToken: () => "token" });
  return send(Object.assign({ ...known }, batch), new AbortController().signal);
}

const known = ObservationBatch.parse({
  observer: { id: "m", host: "h", platform: "linux" },
  spool: "s",
  number: 1,
  coverage: [],
  minutes: [],
});

/** What a server of today finds wrong. */
const found = (batch: unknown, known: z.ZodType = ObservationBatch): readonly Problem[] =>
  (known.safeParse(batch).error?.issues ?? []).map(({ path, message }) => ({
    path: path.map((key) => (typeof key === "symbol" ? "" : key)),
    message,
  }));

test("a batch that the server knows is taken", async () => {
  expect(await sent({}, (batch) => found(batch))).toEqual({ kind: "taken" });
});

test("an older server takes what was seen, without what it does not know of machines and processes", async () => {
  const { machines: _, processes: __, ...shape } = ObservationBatch.shape;
  const older = z.strictObject(shape);
  const machines = [{ properties: { cpus: 4 } }];
  const processes = [{ process: "nginx", properties: {} }];
  const taken: unknown[] = [];
  const answer = await sent({ machines, processes }, (batch) => {
    const problems = found(batch, older);
    if (problems.length === 0) taken.push(batch);
    return problems;
  });
  expect(answer).toEqual({ kind: "taken" });
  expect(taken).toEqual([known]);
});

test.each([
  [{ round: 7 }, 'Unrecognized key: "round"'],
  [{ observer: { id: "m", host: "h", platform: "linux", tpm: "x" } }, 'Unrecognized key: "tpm"'],
  [{ observer: { id: "m", host: "h", platform: "linux", kind: "phone" } }, "Invalid option"],
])("what an older server does not know waits for it to be updated: %j", async (more, words) => {
  const answer = await sent(more, (batch) => found(batch));
  expect(answer).toMatchObject({ kind: "again" });
  expect("why" in answer ? answer.why : "").toContain(words);
  expect("why" in answer ? answer.why : "").toContain("update the server");
});

test.each([
  [[{ path: ["minutes", 0, "port"], message: "Too big: expected number to be <=65535" }]],
  [
    [
      { path: [], message: 'Unrecognized key: "round"' },
      { path: ["number"], message: "Invalid input: expected number, received string" },
    ],
  ],
])("what is wrong in any version is unwanted: %j", async (problems) => {
  expect(await sent({}, () => problems)).toMatchObject({ kind: "unwanted" });
});

test.each([401, 403])(
  "what a server answers %i to is denied to whoever sends it",
  async (status) => {
    server = createServer((_, response) => response.writeHead(status).end());
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const send = sendToServer({ origin: `http://127.0.0.1:${port}`, readToken: () => "token" });
    expect(await send(known, new AbortController().signal)).toMatchObject({ kind: "denied" });
  },
);
