import { setTimeout as wait } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { callEndpoint, listObservedNear } from "@mainstay/api";
import { ElementId } from "@mainstay/plan";
import {
  type Database,
  type ObservationStore,
  openDatabase,
  openObservations,
} from "@mainstay/store";
import { sql } from "kysely";
import { median } from "../measure.ts";
import { layeredPlan } from "../layered-plan.ts";
import { type Benchmark, type Row, timeWords } from "../row.ts";
import { cpuSeconds } from "./cpu-seconds.ts";
import { seededRecord } from "../server/seeded-record.ts";
import { connected, serve, type Served, token } from "../server/served.ts";
import { batchOf, type Estate } from "./estate.ts";

/** 60,000 edges. */
const estate: Estate = { observers: 12, edgesEach: 5000 };
const senders = 4;

/** How many rows a second come in, how long adding them up takes, and how soon a map of them is there. */
export const observations: Benchmark = {
  name: "observations",
  title: "What observers saw: rows through the API, sums of them, maps from 60,000 edges",
  async *run(isQuick) {
    const row = (what: string, figure: string, goal = ""): Row => ({ what, figure, goal });
    const layered = layeredPlan({ elements: 100, targets: 200, seed: 1 });
    // The machines that observers stand on, and some of those that these use.
    const elements = layered.elements.map((one, at) => ({ ...one, seenAs: [`10.0.0.${at}`] }));
    const plan = { ...layered, elements };
    const { directory, remove } = await seededRecord(plan);
    try {
      const seconds = isQuick ? 3 : 20;
      const served = await serve(directory);
      try {
        const { rate, cpu } = await ingestion(served, directory, seconds);
        yield row(`rows a second through the API, for ${seconds} s`, whole(rate), "50,000");
        yield row(
          "CPU time of server and database for 50,000 rows",
          timeWords(cpu * 50_000 * 1000),
        );
      } finally {
        await served.stop();
      }
      const database = await openDatabase({ directory });
      const store = openObservations(database, { now: () => new Date() });
      try {
        await store.rollUp();
        const rows = isQuick ? 1_000_000 : 10_000_000;
        await fill(database, rows);
        const begun = performance.now();
        const done = await store.rollUp();
        yield row(
          `${whole(done.rows)} rows added up`,
          timeWords(performance.now() - begun),
          isQuick ? "1 s" : "10 s",
        );
        for (const hops of [1, 2]) {
          const { time, edges } = await mapTime(store, hops);
          yield row(
            `map of ${hops} hops, ${edges} edges`,
            timeWords(time),
            hops === 1 ? "200 ms" : "",
          );
        }
      } finally {
        await store.close();
        await database.close();
      }
      const again = await serve(directory);
      try {
        const [first, next] = await nearTimes(again);
        yield row("what was seen of 20 elements, asked first", timeWords(first));
        yield row("and of others from then on", timeWords(next), "300 ms");
      } finally {
        await again.stop();
      }
    } finally {
      await remove();
    }
  },
};

/** Rows a second, sent by several at once, and the seconds of CPU time that the server and its database take for one. */
async function ingestion({ url, pid }: Served, directory: string, seconds: number) {
  const minute = Math.floor(Date.now() / 60_000) - 60;
  const bodies = Array.from({ length: senders }, (_, sender) =>
    Array.from({ length: 5 * seconds }, (_, at) => {
      const observer = sender + senders * (at % (estate.observers / senders));
      const place = {
        minute: minute + (at % 50),
        number: Math.floor(at / (estate.observers / senders)) + 1,
      };
      return gzipSync(JSON.stringify(batchOf(estate, observer, place)), { level: 1 });
    }),
  );
  const headers = {
    authorization: `Bearer ${token}`,
    "content-type": "application/json",
    "content-encoding": "gzip",
  };
  const send = async (own: readonly Buffer[], until = Number.POSITIVE_INFINITY) => {
    let sent = 0;
    for (const body of own) {
      if (performance.now() > until) break;
      const response = await fetch(`${url}/api/v1/observations`, {
        method: "POST",
        headers,
        body: new Uint8Array(body),
      });
      if (!response.ok) throw new Error(await response.text());
      await response.text();
      sent += estate.edgesEach;
    }
    return sent;
  };
  // The ends and edges of an estate are learnt once, and what comes of it from then on is what goes on.
  const learning = estate.observers / senders;
  for (const own of bodies) await send(own.slice(0, learning));
  const before = cpuSeconds(pid, directory);
  const begun = performance.now();
  const end = begun + seconds * 1000;
  const all = bodies.map((own) => send(own.slice(learning), end));
  const sent = (await Promise.all(all)).reduce((sum, each) => sum + each, 0);
  const took = (performance.now() - begun) / 1000;
  return { rate: sent / took, cpu: (cpuSeconds(pid, directory) - before) / sent };
}

/** Fills the table of today with so many rows of all edges, a minute after another. */
async function fill({ db }: Database, rows: number): Promise<void> {
  const { rows: strands } = await sql<{
    count: number;
  }>`select count(*)::integer as count from observed_strands`.execute(db);
  const minutes = Math.ceil(rows / strands[0].count);
  const first = Math.floor(Date.now() / 3_600_000) * 60 - 180;
  const batches = Math.ceil(rows / 10_000);
  await sql`
    with added as (
      insert into observation_batches (spool, number, rows, at)
      select 1, 1000000 + place, 10000, now() from generate_series(1, ${batches}::integer) as place
      returning id
    ), bounds as (select min(id) as first from added)
    insert into observed_minutes (batch, strand, observer, minute, day, succeeded, bytes_out, bytes_in)
    select bounds.first + ((minute - ${first}::integer) * ${strands[0].count}::bigint + strands.id) / 10000 % ${batches}::integer,
      strands.id, 1 + strands.id / 5000 % 12, minute, ${Math.floor(Date.now() / 86_400_000)}::integer, 1 + strands.id % 9, 1000, 20000
    from bounds, generate_series(${first}::integer, ${first + minutes - 1}::integer) as minute, observed_strands strands
    limit ${rows}::integer`.execute(db);
  await sql`vacuum analyze observed_minutes`.execute(db);
  await wait(0);
}

async function mapTime(store: ObservationStore, hops: number) {
  const until = Math.floor(Date.now() / 60_000);
  const window = { from: until - 1440, until };
  // An address that many use a port of, and that uses none.
  const wanted = { around: "10.0.1.200", hops, towards: "both", mostEdges: 1000 } as const;
  const times: number[] = [];
  let edges = 0;
  for (let turn = 0; turn < 5; turn++) {
    const begun = performance.now();
    edges = (await store.map(window, wanted)).edges.length;
    times.push(performance.now() - begun);
  }
  return { time: times.toSorted((one, other) => one - other)[2], edges };
}

/** Milliseconds until it is told what was seen of some elements in the last day: at first, and, as the median, from then on. */
async function nearTimes(served: Served): Promise<readonly [number, number]> {
  const times: number[] = [];
  for (let turn = 0; turn < 8; turn++) {
    const elements = Array.from({ length: 20 }, (_, at) => ElementId.parse(`e-${turn * 5 + at}`));
    const begun = performance.now();
    await callEndpoint(connected(served), listObservedNear, { body: { elements } });
    times.push(performance.now() - begun);
  }
  const [first = 0, ...more] = times;
  return [first, median(more)];
}

function whole(value: number): string {
  return Math.round(value).toLocaleString("en");
}
