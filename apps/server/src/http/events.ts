import { ServerResponse } from "node:http";
import { basePath, hearEvents } from "@mainstay/api";
import { streamSSE } from "hono/streaming";
import { isAllowed } from "../people/is-allowed.ts";
import { admit } from "./admit.ts";
import type { Binding } from "./bind.ts";
import { followEvents } from "./follow-events.ts";
import { Refusal } from "./refusal.ts";

/** So long may a reader take for what is on its way, in milliseconds, once their stream has ended. */
const lastPatience = 1000;

/**
 * Server-sent events: the current revision at once, then each new one; which journals have new entries, of those that whoever
 * listens is to know of, and in which calls something happened, or that any may (an empty text); and of an exercise that was kept
 * from them that it has begun, so that there is more of the plan at the same revision. The id of an event is its revision, so that a
 * browser that comes back knows whether it missed any. Whoever reads slowly is told of the last of several alone, and whoever
 * does not read is cut off. A stream ends with the session or token that it was opened with, and
 * when whoever opened it may not read the plan any more. Returns what tells how many are open.
 */
export function bindEvents({ app, services, authenticate }: Binding): () => number {
  const { permission, url } = hearEvents;
  let open = 0;

  const mayStay = async (request: Request): Promise<boolean> => {
    try {
      const person = await authenticate(request);
      return person !== undefined && isAllowed(person, permission);
    } catch (error) {
      // Where it cannot be found out the stream ends as well: whoever may have one opens another.
      if (!(error instanceof Refusal))
        services.log.warn({ error }, "who has a stream open is not known");
      return false;
    }
  };

  app.get(basePath + url, async (context) => {
    const person = await admit(context, { services, authenticate, permission });
    const request = context.req.raw;
    return streamSSE(context, async (stream) => {
      open++;
      const stay = () => mayStay(request);
      const { hasRead } = await followEvents(stream, { services, person, mayStay: stay }).finally(
        () => open--,
      );
      // The rest of the answer would wait for a reader who does not read.
      if (!hasRead) setTimeout(() => cutOff(context.env), lastPatience).unref();
    });
  });
  return () => open;
}

/** Ends the connection to a reader, whatever is still on its way. */
function cutOff(bindings: unknown): void {
  if (typeof bindings !== "object" || bindings === null || !("outgoing" in bindings)) return;
  if (bindings.outgoing instanceof ServerResponse) bindings.outgoing.destroy();
}
