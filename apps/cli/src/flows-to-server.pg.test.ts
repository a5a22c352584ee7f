import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { callEndpoint, compareObservations, listObservedEdges, listObservers } from "@mainstay/api";
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

/** The logs of three hours, each with two connections. */
function writeHours(): readonly string[] {
  return [0, 1, 2].map((hour) => {
    const rows = [1, 2].map((at) => {
      const instant = 1_767_312_000 + hour * 3_600 + at;
      return `${instant}.5\tC${at}\t10.1.0.5\t${50_000 + at}\t10.1.0.10\t1433\ttcp\tSF\n`;
    });
    const header = log.split("\n").slice(0, 2).join("\n");
    const name = `conn.${hour}.log`;
    writeFileSync(join(folder, name), `${header}\n${rows.join("")}`);
    return name;
  });
}

const send = (files: readonly string[], site: string) =>
  mainstay(["flows", ...files, "--server", served.url, "--token", testToken, "--site", site]);

test("a file that is sent twice counts once, and says so; those of several hours add up", async () => {
  expect(send(["conn.log"], "depot")).toMatchObject({
    status: 0,
    stderr: expect.stringContaining("sent 1 rows"),
  });
  expect(send(["conn.log"], "depot").stderr).toContain("of which it had 1 already");
  const hours = writeHours();
  expect(send(hours, "yard").stderr).toMatch(/sent 3 rows by the minute to the server\n/);
  expect(send(hours, "yard").stderr).toContain("of which it had 3 already");

  const server = { origin: served.url, send: fetch, token: testToken };
  const edgesOf = (site: string) =>
    callEndpoint(server, listObservedEdges, {
      query: { from: "2026-01-01T00:00:00Z", until: "2026-01-03T00:00:00Z", site },
    });
  const { items, ends } = await edgesOf("depot");
  expect(items).toMatchObject([
    { port: 1433, connections: 2, outcomes: { succeeded: 1, refused: 1 } },
  ]);
  expect(ends.map(({ site, address }) => `${site} ${address}`).toSorted()).toEqual([
    "depot 10.1.0.10",
    "depot 10.1.0.5",
  ]);
  expect((await edgesOf("yard")).items).toMatchObject([
    { connections: 6, outcomes: { succeeded: 6 } },
  ]);
  const observers = await callEndpoint(server, listObservers, {
    query: { from: "2026-01-01T00:00:00Z", until: "2026-01-03T00:00:00Z" },
  });
  expect(observers.items.toSorted((one, other) => (one.site < other.site ? -1 : 1))).toMatchObject([
    { kind: "file", id: "file:depot: Zeek", coverage: { seen: 2 } },
    { kind: "file", id: "file:yard: Zeek", coverage: { seen: 6 } },
  ]);
});

test("two windows are compared: what is new, and that nobody watched before", () => {
  send(["conn.log"], "depot");
  const windows = ["2025-12-31T00:00Z/2026-01-01T00:00Z", "2026-01-01T00:00Z/2026-01-03T00:00Z"];
  const between = ["compare", "--between", ...windows, "--server", served.url];
  const { status, stdout } = mainstay([...between, "--token", testToken, "--json"]);
  expect(status).toBe(0);
  const { counts, items } = compareObservations.answer.parse(JSON.parse(stdout));
  expect(counts.gone).toBe(0);
  expect(items).toHaveLength(counts.new ?? 0);
  expect(items.find(({ port }) => port === 1433)).toMatchObject({
    change: "new",
    watched: { before: 0 },
  });
  expect(mainstay([...between, "--token", testToken]).stdout).toContain(
    "nobody who sees them watched the other time",
  );
});

test.each([
  ["one window", ["--between", "day", "--server", "https://mainstay.example"], "two windows"],
  ["no server", ["--between", "week", "day"], "needs the --server"],
  ["no window", ["--between", "week", "dya", "--server", "https://x.example"], "write hour, day"],
  ["nothing", [], "name what was observed"],
  ["a server alone", ["--server", "https://mainstay.example"], "name two windows"],
])("what cannot be compared says why: %s", (_, words, said) => {
  const { status, stderr } = mainstay(["compare", ...words]);
  expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining(said) });
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
