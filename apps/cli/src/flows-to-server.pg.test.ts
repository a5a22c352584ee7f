import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { callEndpoint, listObservedEdges, listObservers } from "@mainstay/api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mainstayIn } from "./testing/mainstay.ts";
import { serveIn, type ServedProcess, testToken } from "./testing/served.ts";

const folder = mkdtempSync(join(tmpdir(), "mainstay-sent-"));
const mainstay = mainstayIn(folder);
const log =
  "#path\tconn\n#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\tconn_state\n1767225600.5\tC1\t10.1.0.5\t50001\t10.1.0.10\t1433\ttcp\tSF\n1767225601.0\tC2\t10.1.0.5\t50002\t10.1.0.10\t1433\ttcp\tREJ\n";

let served: ServedProcess;
beforeAll(async () => {
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, "conn.log"), log);
  served = await serveIn(join(folder, "data"));
});
afterAll(async () => {
  await served.stop();
  rmSync(folder, { recursive: true });
});

test("a file that is sent twice counts once, and says so", async () => {
  const send = () =>
    mainstay([
      "flows",
      "conn.log",
      "--server",
      served.url,
      "--token",
      testToken,
      "--site",
      "depot",
    ]);
  expect(send()).toMatchObject({ status: 0, stderr: expect.stringContaining("sent 1 rows") });
  expect(send().stderr).toContain("of which it had 1 already");
  const server = { origin: served.url, send: fetch, token: testToken };
  const query = { from: "2026-01-01T00:00:00Z", until: "2026-01-01T01:00:00Z" };
  const { items, ends } = await callEndpoint(server, listObservedEdges, { query });
  expect(items).toMatchObject([
    { port: 1433, connections: 2, outcomes: { succeeded: 1, refused: 1 } },
  ]);
  expect(ends.map(({ site, address }) => `${site} ${address}`).toSorted()).toEqual([
    "depot 10.1.0.10",
    "depot 10.1.0.5",
  ]);
  const observers = await callEndpoint(server, listObservers, { query });
  expect(observers.items).toMatchObject([{ kind: "file", coverage: { seen: 2 } }]);
});

const sending = ["--token", "wrong"];

test.each([
  ["standard input", ["-"], sending, "write standard input to a file"],
  ["with a token that nobody has", ["conn.log"], sending, "refuses it"],
  ["to nobody", ["conn.log"], ["--server", "http://127.0.0.1:1"], "cannot be reached"],
] as const)("what cannot be sent says why, and what to do: %s", (_, files, words, said) => {
  const { status, stderr } = mainstay(["flows", ...files, "--server", served.url, ...words]);
  expect(stderr).toContain(said);
  expect(status).not.toBe(0);
});

test("a site without a server is refused", () => {
  const { status, stderr } = mainstay(["flows", "conn.log", "--site", "depot"]);
  expect({ status, stderr }).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("name the server"),
  });
});
