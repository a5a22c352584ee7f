import { ServerResponse } from "node:http";
import { basePath } from "@mainstay/api";
import { streamSSE } from "hono/streaming";
import { isAllowed } from "../people/is-allowed.ts";
import { admit } from "./admit.ts";
import type { Binding } from "./bind.ts";
import type { Person } from "./context.ts";
import { Surprises } from "../people/surprises.ts";
import { paceReader } from "./reader-pace.ts";
import { Refusal } from "./refusal.ts";

/** So often a quiet stream says that it is alive, so that no proxy ends it. */
const heartbeat = 25_000;
/** So long may a reader take for what is on its way, in milliseconds, while the server runs and when it stops. */
const [patience, lastPatience] = [60_000, 1000];

const permission = "plan:read";

/**
 * Server-sent events: the current revision at once, then each new one; which journals have new entries, of those that whoever
 * listens is to know of, and in which calls something happened, or that any may (an empty text); and of an exercise that was kept
 * from them that it has begun, so that there is more of the plan at the same revision. The id of an event is its revision, so that a
 * browser that comes back knows whether it missed any. Whoever reads slowly is told of the last of several alone, and whoever
 * does not read is cut off. A stream ends with the session or token that it was opened with, and
 * when whoever opened it may not read the plan any more. Returns what tells how many are open.
 */
export function bindEvents({ app, services, authenticate }: Binding): () => number {
  const { record, begunExercises, access, journalNotices, callNotices, stopping, now, log } =
    services;
  let open = 0;

  const mayStay = async (request: Request): Promise<boolean> => {
    try {
      const person = await authenticate(request);
      return person !== undefined && isAllowed(person, permission);
    } catch (error) {
      // Where it cannot be found out the stream ends as well: whoever may have one opens another.
      if (!(error instanceof Refusal)) log.warn({ error }, "who has a stream open is not known");
      return false;
    }
  };

  app.get(`${basePath}/events`, async (context) => {
    const person = await admit(context, { services, authenticate, permission });
    const request = context.req.raw;
    return streamSSE(context, async (stream) => {
      open++;
      let wake = () => {};
      let isEnded = false;
      const end = () => {
        isEnded = true;
        wake();
      };
      const look = async () => {
        if (!(await mayStay(request))) end();
      };
      const reader = paceReader(
        (told) => stream.writeSSE(told),
        () => performance.now(),
      );
      const tellRevision = (revision: number) => {
        const data = String(revision);
        reader.tell("revision", { event: "revision", id: data, data });
      };
      const surprises = new Surprises({ record, begunExercises }, person);
      await surprises.look().catch((error: unknown) => {
        log.warn({ error }, "whether an exercise has begun is not known");
        end();
      });
      const tellJournal = async (occasion: string) => {
        const about = await surprises.hearOf(occasion);
        if (about === "kept") return;
        if (about === "begun") reader.tell("plan", { event: "plan", data: occasion });
        reader.tell(`journal ${occasion}`, { event: "journal", data: occasion });
      };
      const stopHearing = [
        record.subscribe(tellRevision),
        journalNotices.subscribe((occasion = "") => {
          tellJournal(occasion).catch((error: unknown) => {
            log.warn({ error }, "whether an exercise has begun is not known");
            end();
          });
        }),
        callNotices.subscribe((id = "") => reader.tell(`call ${id}`, { event: "call", data: id })),
        access.subscribe(person.id, () => void look()),
      ];
      stream.onAbort(end);
      stopping.addEventListener("abort", end, { once: true });
      tellRevision(record.head.revision);
      // What changed between being let in and hearing of changes.
      void look();
      const isOver = () => isEnded || stopping.aborted || isExpired(person, now());
      while (!isOver()) {
        await new Promise<void>((resume) => {
          const timer = setTimeout(resume, pauseOf(person, now()));
          wake = () => {
            clearTimeout(timer);
            resume();
          };
        });
        if (isTooSlow(reader.unreadSince())) end();
        else if (!isOver()) reader.send(() => stream.write(": still here\n\n"));
      }
      open--;
      for (const stop of stopHearing) stop();
      stopping.removeEventListener("abort", end);
      // The rest of the answer would wait for a reader who does not read.
      if (reader.unreadSince() !== undefined)
        setTimeout(() => cutOff(context.env), lastPatience).unref();
    });
  });
  return () => open;
}

function isExpired({ until }: Person, now: Date): boolean {
  return until !== undefined && until <= now;
}

/** So many milliseconds until the next sign of life, or until a session or token ends. */
function pauseOf({ until }: Person, now: Date): number {
  const left = until === undefined ? heartbeat : until.getTime() - now.getTime();
  return Math.max(1, Math.min(heartbeat, left));
}

function isTooSlow(since: number | undefined): boolean {
  return since !== undefined && performance.now() - since > patience;
}

/** Ends the connection to a reader, whatever is still on its way. */
function cutOff(bindings: unknown): void {
  if (typeof bindings !== "object" || bindings === null || !("outgoing" in bindings)) return;
  if (bindings.outgoing instanceof ServerResponse) bindings.outgoing.destroy();
}
