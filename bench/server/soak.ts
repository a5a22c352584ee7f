import { setTimeout as wait } from "node:timers/promises";
import { layeredPlan } from "../layered-plan.ts";
import { type Benchmark, byteWords, type Row } from "../row.ts";
import { askInTurn } from "./analysis-times.ts";
import { currentRevision, editOnce } from "./edits.ts";
import { openEventStreams } from "./event-streams.ts";
import { memoryBySide } from "./memory-of.ts";
import { seededRecord } from "./seeded-record.ts";
import { connected, type Served, serve } from "./served.ts";
import { slopeOf } from "./slope.ts";

const minute = 60_000;
/** How many follow the events, and every how many milliseconds somebody reads, edits, or one stream gives way to another. */
const [streams, readEvery, editEvery, streamEvery] = [20, 100, 3000, 5000];
const paths = [
  "/plan/elements/e-1",
  "/plan/elements?limit=100",
  "/plan/elements?text=e-19&limit=50",
  "/analysis/assessment/e-1",
  "/analysis/findings",
  "/revisions",
];

/** How large a plan a soak is on, and every how many milliseconds somebody asks for an analysis, one kind after the other, if ever. */
type Load = { readonly elements: number; readonly analysisEvery?: number };

/** Whether memory stays flat while a server is read, edited and followed at a modest rate. */
export const soak: Benchmark = {
  name: "soak",
  title:
    "A server over time: ten reads a second, an edit every three, event streams that come and go",
  isAskedForOnly: true,
  run: (isQuick, minutes) => soakUnder({ elements: isQuick ? 2000 : 5000 }, minutes),
};

/** The same on a plan of the largest size, with every kind of analysis. */
export const soakLarge: Benchmark = {
  name: "soak-large",
  title:
    "The same with 20,000 elements, and an analysis every two seconds, of one kind after the other",
  isAskedForOnly: true,
  run: (isQuick, minutes) =>
    soakUnder({ elements: isQuick ? 2000 : 20_000, analysisEvery: 2000 }, minutes),
};

async function* soakUnder(load: Load, minutes = 60): AsyncIterable<Row> {
  const { elements } = load;
  const plan = layeredPlan({ elements, targets: elements * 3, seed: 1 });
  const { directory, remove } = await seededRecord(plan);
  const served = await serve(directory);
  const stop = new AbortController();
  const counts = { reads: 0, edits: 0, analyses: 0, streams: 0, failures: 0 };
  const working = work(served, { load, counts }, stop.signal);
  const samples: { readonly server: number; readonly database: number }[] = [];
  try {
    for (let at = 0; at <= minutes; at++) {
      if (at > 0) await wait(minute);
      const memory = memoryBySide(served.pid, directory);
      samples.push(memory);
      yield rowOf(`minute ${at}`, byteWords(memory.server), byteWords(memory.database), counts);
    }
    // What a process takes to warm up is no growth.
    const settled = samples.slice(Math.ceil(samples.length / 3));
    const slope = (side: "server" | "database") =>
      `${byteWords(slopeOf(settled.map((sample) => sample[side])) * 60)} an hour`;
    yield rowOf("slope of the last two thirds", slope("server"), slope("database"), counts);
  } finally {
    stop.abort();
    await working;
    await served.stop();
    await remove();
  }
}

type Counts = { reads: number; edits: number; analyses: number; streams: number; failures: number };

function rowOf(when: string, server: string, database: string, counts: Readonly<Counts>): Row {
  const { reads, edits, analyses, streams: opened, failures } = counts;
  return {
    when,
    server,
    database,
    reads: String(reads),
    edits: String(edits),
    analyses: String(analyses),
    streams: String(opened),
    failures: String(failures),
  };
}

/** Reads, edits and follows until it is stopped. */
async function work(
  served: Served,
  { load: { analysisEvery }, counts }: { readonly load: Load; readonly counts: Counts },
  signal: AbortSignal,
): Promise<void> {
  const repeat = async (every: number, act: () => Promise<unknown>) => {
    while (!signal.aborted) {
      await act().catch(() => {
        if (!signal.aborted) counts.failures++;
      });
      await wait(every, undefined, { signal }).catch(() => {});
    }
  };
  await Promise.all([
    repeat(readEvery, () => read(served, counts)),
    repeat(editEvery, async () => {
      await editOnce(served, await currentRevision(served));
      counts.edits++;
    }),
    follow(served, counts, signal),
    ...(analysisEvery === undefined
      ? []
      : [
          repeat(analysisEvery, async () => {
            await askInTurn(served, counts.analyses);
            counts.analyses++;
          }),
        ]),
  ]);
}

async function read(served: Served, counts: Counts): Promise<void> {
  const { origin, token } = connected(served);
  const path = paths[counts.reads % paths.length] ?? "";
  const response = await fetch(`${origin}/api/v1${path}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  counts.reads++;
}

/** Keeps event streams open, of which now and then the oldest ends and another begins. */
async function follow(served: Served, counts: Counts, signal: AbortSignal): Promise<void> {
  const open = [];
  while (!signal.aborted) {
    open.push(await openEventStreams(served.url, 1));
    counts.streams++;
    if (open.length <= streams) continue;
    open.shift()?.close();
    await wait(streamEvery, undefined, { signal }).catch(() => {});
  }
  for (const { close } of open) close();
}
