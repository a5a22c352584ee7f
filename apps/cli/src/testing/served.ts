import { type ChildProcess, spawn } from "node:child_process";
import { on, once } from "node:events";
import { text } from "node:stream/consumers";
import { bin } from "./mainstay.ts";

/** `mainstay serve` in a process of its own. */
export type ServedProcess = {
  readonly url: string;
  readonly child: ChildProcess;
  /** All that it has printed so far on standard output. */
  readonly printed: () => string;
  /** Tells it to stop, and resolves with its exit code and what it said on standard error. */
  readonly stop: () => Promise<{ readonly code: number | null; readonly said: string }>;
};

/** The token with which tests ask a served process. */
export const testToken = "a-token-that-only-these-tests-ever-use";

/**
 * Serves a data directory on any port that is free, and waits until it listens; `token` is that of the administrator, none if
 * it is null. Stop it, whatever happens.
 */
export async function serveIn(
  directory: string,
  words: readonly string[] = [],
  token: string | null = testToken,
): Promise<ServedProcess> {
  const { MAINSTAY_ADMINISTRATOR_TOKEN: _, ...inherited } = process.env;
  const child = spawn(
    process.execPath,
    [bin, "serve", "--data", directory, "--port", "0", ...words],
    {
      env: { ...inherited, ...(token === null ? {} : { MAINSTAY_ADMINISTRATOR_TOKEN: token }) },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const ended = once(child, "exit");
  const said = text(child.stderr);
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (more: string) => (printed += more));
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    return { code: child.exitCode, said: await said };
  };
  for await (const _chunk of on(child.stdout, "data", { close: ["end"] })) {
    const url = /listens at (\S+)\s/.exec(printed)?.[1];
    if (url !== undefined) return { url, child, printed: () => printed, stop };
  }
  throw new Error(`it ended before it listened: ${await said}`);
}
