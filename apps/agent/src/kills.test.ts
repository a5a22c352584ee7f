import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execPath } from "node:process";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import { type FallingServer, startFallingServer } from "./testing/falling-server.ts";

const program = fileURLToPath(new URL("testing/feed-spool.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "mainstay-kills-"));
let server: FallingServer | undefined;
afterEach(() => {
  server?.close();
  rmSync(folder, { recursive: true });
});

// A machine that does much else takes long to start so many programs.
test("each minute arrives once, though sender and server are killed at any moment", async () => {
  const minutes = 30;
  let turn = 0;
  let child: ChildProcess | undefined;
  let kills = 0;
  // Kills come from what arrives, so that they hit the program at work however slow the machine is.
  server = await startFallingServer(() => {
    turn++;
    if (turn % 9 === 0) {
      kills++;
      child?.kill("SIGKILL");
    }
    if (turn % 7 === 0) return "before";
    return turn % 5 === 0 ? "after" : "never";
  });
  const { origin, kept, came } = server;
  for (let isDone = false; !isDone; ) {
    child = spawn(execPath, [program, folder, origin, String(minutes)], { stdio: "inherit" });
    const [code] = await once(child, "exit");
    expect(code === 0 || code === null).toBe(true);
    isDone = code === 0;
  }
  const told = [...kept.values()].flatMap((batch) => batch.minutes.map(({ minute }) => minute));
  const expected = Array.from({ length: minutes }, (_, at) => [at + 1, at + 1, at + 1]).flat();
  expect(told.toSorted((a, b) => a - b)).toEqual(expected);
  expect(new Set([...kept.values()].map(({ spool }) => spool)).size).toBe(1);
  expect(kills).toBeGreaterThan(2);
  expect(came()).toBeGreaterThan(kept.size);
}, 300_000);
