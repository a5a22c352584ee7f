import type { Compared, Comparing } from "./compare.ts";

type Answer = { readonly compared: Compared } | { readonly fault: string };

/** Compares in a thread of its own, so that the page stays alive; ends it when nobody waits any more. */
export function compareApart(comparing: Comparing, signal: AbortSignal): Promise<Compared> {
  const worker = new Worker(new URL("./compare.worker.ts", import.meta.url), { type: "module" });
  const { promise, resolve, reject } = Promise.withResolvers<Compared>();
  signal.addEventListener("abort", () => reject(new Error("nobody waits any more")));
  worker.addEventListener("error", ({ message }) => reject(new Error(message)));
  worker.addEventListener("message", ({ data }: MessageEvent<Answer>) =>
    "fault" in data ? reject(new Error(data.fault)) : resolve(data.compared),
  );
  worker.postMessage(comparing);
  return promise.finally(() => worker.terminate());
}
