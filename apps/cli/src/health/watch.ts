import process from "node:process";
import { setTimeout } from "node:timers/promises";
import type { Look } from "./choose-look.ts";
import type { KnownHealth } from "./known-health.ts";

/** How many minutes are between two looks, and who is shown what changed. */
export type WatchOptions = {
  readonly minutes: number;
  readonly show: (known: KnownHealth) => Promise<void>;
};

/** Looks every so many minutes until the process is told to end, and shows what changed. */
export async function watch(look: Look, { minutes, show }: WatchOptions): Promise<void> {
  const stop = new AbortController();
  const onStop = () => stop.abort();
  process.once("SIGINT", onStop).once("SIGTERM", onStop);
  let before: string | undefined;
  while (!stop.signal.aborted) {
    const known = await look();
    const { services, issues, failed } = known;
    const state = JSON.stringify([services, issues, failed]);
    if (state !== before) await show(known);
    before = state;
    await setTimeout(minutes * 60_000, undefined, { signal: stop.signal }).catch(() => undefined);
  }
}
