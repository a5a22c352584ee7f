import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { callEndpoint, commitEdit, getPlan, type Server } from "@mainstay/api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveIn, testToken } from "./testing/served.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mainstay-test-"));
  await chmod(folder, 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const at = (url: string): Server => ({ origin: url, send: fetch, token: testToken });

test("an edit that was sent before the server is told to stop is acknowledged and there, or neither", async () => {
  const data = join(folder, "data");
  let known = 0;
  for (const delay of [0, 5, 20]) {
    const served = await serveIn(data);
    const ended = once(served.child, "exit");
    const events = await fetch(`${served.url}/api/v1/events`, {
      headers: { authorization: `Bearer ${testToken}` },
    });
    const commit = (revision: number) => {
      const id = `unit-${revision}`;
      const edit = [{ put: `units/${id}`, value: { id, name: id } }];
      return callEndpoint(at(served.url), commitEdit, { body: { edit }, revision });
    };
    let acknowledged = known;
    let isRefused = false;
    const sending = (async () => {
      while (!isRefused) {
        await commit(acknowledged).then(
          ({ revision }) => (acknowledged = revision),
          () => (isRefused = true),
        );
      }
    })();
    await new Promise((done) => setTimeout(done, 300 + delay));
    served.child.kill("SIGTERM");
    const begun = performance.now();
    await Promise.all([sending, ended, events.text()]);
    expect(served.child.exitCode).toBe(0);
    expect(performance.now() - begun).toBeLessThan(30_000);
    expect(acknowledged).toBeGreaterThan(known);
    const again = await serveIn(data);
    known = (await callEndpoint(at(again.url), getPlan)).revision;
    await again.stop();
    expect(known).toBe(acknowledged);
  }
}, 240_000);
