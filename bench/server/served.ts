import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Server } from "@mainstay/api";

/** The command that serves, in a process of its own. */
export type Served = {
  readonly url: string;
  readonly pid: number;
  /** Milliseconds until it was ready. */
  readonly took: number;
  readonly stop: () => Promise<void>;
};

/** A measured server, for the client of the contract. */
export function connected({ url }: Served): Server & { readonly token: string } {
  return { origin: url, send: fetch, token };
}

/** The token with which a measured server is asked. */
export const token = "measured-by-the-benchmark-of-the-server";

const command = fileURLToPath(new URL("../../apps/cli/bin/mainstay.js", import.meta.url));

/** Starts `mainstay serve` on a data directory, with what is set beside it, and waits until it listens. */
export async function serve(directory: string, setting: readonly string[] = []): Promise<Served> {
  const begun = performance.now();
  const words = ["serve", "--data", directory, "--port", "0", "--requests-per-minute", "0"];
  const child = spawn(process.execPath, [command, ...words, "--log-level", "warn", ...setting], {
    env: { ...process.env, MAINSTAY_ADMINISTRATOR_TOKEN: token },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const url = await listeningAt(child);
  const took = performance.now() - begun;
  return {
    url,
    pid: child.pid ?? 0,
    took,
    stop: async () => {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function listeningAt({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error("nothing can be read of it");
  for await (const line of createInterface(stdout)) {
    const url = /listens at (\S+)/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error("it ended before it listened");
}
