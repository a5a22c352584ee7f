import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { bin } from "./mainstay.ts";

/** `mainstay serve` in a process of its own. */
export type ServedProcess = {
  readonly url: string;
  readonly child: ChildProcess;
  /** Tells it to stop, and resolves with its exit code and what it said on standard error. */
  readonly stop: () => Promise<{ readonly code: number | null; readonly said: string }>;
};

/** The token with which tests ask a served process. */
export const testToken = "a-token-that-only-these-tests-ever-use";

/** Serves a data directory on any port that is free, and waits until it listens. Stop it, whatever happens. */
export async function serveIn(
  directory: string,
  words: readonly string[] = [],
): Promise<ServedProcess> {
  const child = spawn(
    process.execPath,
    [bin, "serve", "--data", directory, "--port", "0", ...words],
    {
      env: { ...process.env, MAINSTAY_ADMINISTRATOR_TOKEN: testToken },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const ended = once(child, "exit");
  const said = text(child.stderr);
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    return { code: child.exitCode, said: await said };
  };
  for await (const line of createInterface(child.stdout)) {
    const url = /listens at (\S+)/.exec(line)?.[1];
    if (url !== undefined) return { url, child, stop };
  }
  throw new Error(`it ended before it listened: ${await said}`);
}
