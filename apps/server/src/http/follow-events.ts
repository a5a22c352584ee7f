import type { SSEStreamingApi } from "hono/streaming";
import { Surprises } from "../people/withheld/surprises.ts";
import type { Person, Services } from "./context.ts";
import { paceReader } from "./reader-pace.ts";

/** So often a quiet stream says that it is alive, so that no proxy ends it. */
const heartbeat = 25_000;
/** So long may a reader take for what is on its way, in milliseconds. */
const patience = 60_000;

/** What is heard of, and for how long. */
type Sources = Pick<Services, "stopping" | "now"> & {
  readonly record: Pick<Services["record"], "head" | "subscribe">;
  readonly begunExercises: Pick<Services["begunExercises"], "among">;
  readonly access: Pick<Services["access"], "subscribe">;
  readonly journalNotices: Pick<Services["journalNotices"], "subscribe">;
  readonly callNotices: Pick<Services["callNotices"], "subscribe">;
  readonly log: Pick<Services["log"], "warn">;
};

/** Who listens, and what tells whether they may go on. */
type Listening = {
  readonly services: Sources;
  readonly person: Person;
  readonly mayStay: () => Promise<boolean>;
};

/**
 * Tells a reader of what happens (`events.ts`) until they leave or may not stay, their session or token ends, or the server stops. Then
 * nothing of it is left. Returns whether they have read all that was sent.
 */
export async function followEvents(
  stream: Pick<SSEStreamingApi, "writeSSE" | "write" | "onAbort" | "aborted">,
  { services, person, mayStay }: Listening,
): Promise<{ readonly hasRead: boolean }> {
  const { record, begunExercises, access, journalNotices, callNotices, stopping, now, log } =
    services;
  let wake = () => {};
  let isEnded = false;
  const end = () => {
    isEnded = true;
    wake();
  };
  const giveUp = (error: unknown) => {
    log.warn({ error }, "whether an exercise has begun is not known");
    end();
  };
  const look = async () => {
    if (!(await mayStay())) end();
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
  const tellJournal = async (occasion: string) => {
    const about = await surprises.hearOf(occasion);
    if (about === "kept") return;
    if (about === "begun") reader.tell("plan", { event: "plan", data: occasion });
    reader.tell(`journal ${occasion}`, { event: "journal", data: occasion });
  };
  const stopHearing = [
    record.subscribe(tellRevision),
    journalNotices.subscribe((occasion = "") => void tellJournal(occasion).catch(giveUp)),
    callNotices.subscribe((id = "") => reader.tell(`call ${id}`, { event: "call", data: id })),
    access.subscribe(person.id, () => void look()),
  ];
  stopping.addEventListener("abort", end, { once: true });
  stream.onAbort(end);
  if (stream.aborted) end();
  tellRevision(record.head.revision);
  // What changed between being let in and hearing of changes.
  void look();
  await surprises.look().catch(giveUp);
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
  for (const stop of stopHearing) stop();
  stopping.removeEventListener("abort", end);
  return { hasRead: reader.unreadSince() === undefined };
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
