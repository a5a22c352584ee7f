import { basePath } from "@mainstay/api";
import { streamSSE } from "hono/streaming";
import { admit } from "./admit.ts";
import type { Binding } from "./bind.ts";

/** So often a quiet stream says that it is alive, so that no proxy ends it. */
const heartbeat = 25_000;

/**
 * Server-sent events: the current revision at once, then each new one. The id of an event is its revision, so that a
 * browser that comes back knows whether it missed any.
 */
export function bindEvents({ app, services, authenticate }: Binding): void {
  app.get(`${basePath}/events`, async (context) => {
    await admit(context, { services, authenticate, permission: "plan:read" });
    return streamSSE(context, async (stream) => {
      let wake = () => {};
      const send = (revision: number) =>
        stream.writeSSE({ event: "revision", id: String(revision), data: String(revision) });
      const unsubscribe = services.record.subscribe((revision) => void send(revision));
      const end = () => {
        unsubscribe();
        wake();
      };
      stream.onAbort(end);
      services.stopping.addEventListener("abort", end, { once: true });
      await send(services.record.head.revision);
      const isOver = () => stream.aborted || services.stopping.aborted;
      while (!isOver()) {
        await new Promise<void>((resume) => {
          const timer = setTimeout(resume, heartbeat);
          wake = () => {
            clearTimeout(timer);
            resume();
          };
        });
        if (!isOver()) await stream.write(": still here\n\n");
      }
      services.stopping.removeEventListener("abort", end);
    });
  });
}
