import type { ObservationBatch } from "@mainstay/flows";
import { itemsOfOneMoment, ofOneMoment } from "../../database/of-one-moment.ts";
import type { Database } from "../../database/open-database.ts";
import { openPool } from "../../database/open-pool.ts";
import { countedWindow, timesAsLong } from "../counted-window.ts";
import type { ObservationStore } from "../observation-store.ts";
import { appendBatch } from "./append-batch.ts";
import { compareWindows } from "./compare-windows.ts";
import { decidingDoubts } from "./decide-doubts.ts";
import { openDictionary } from "./dictionary.ts";
import { drawMap } from "./draw-map.ts";
import { everyEdge } from "./every-edge.ts";
import { forget } from "./forget.ts";
import { listEdges } from "./list-edges.ts";
import { listListeners } from "./list-listeners.ts";
import { listMachines, listProcesses } from "./list-machines.ts";
import { listObservers } from "./list-observers.ts";
import { heededRows } from "./heeded-rows.ts";
import { knowSpool } from "./observers.ts";
import { retireObserver } from "./retire-observer.ts";
import { makeDay } from "./partitions.ts";
import { rollUp } from "./roll-up.ts";
import { nameWriter } from "./write-names.ts";

/** So many batches are written at once; the others wait. */
const writers = 4;

/**
 * Opens the store of observations in PostgreSQL, whose tables are those of the database. Close it before the database. Connections
 * of its own, since COPY needs them, and so that many who send keep nobody from reading.
 */
export function openObservations(
  { db, connection }: Pick<Database, "db" | "connection">,
  { now }: { readonly now: () => Date },
): ObservationStore {
  const pool = openPool(connection, { max: writers, connectionTimeoutMillis: 30_000 });
  const dictionary = openDictionary(db);
  const writeNames = nameWriter(db, dictionary);
  const doubts = decidingDoubts(db);
  const days = new Set<number>();

  return {
    append: async (told, at) => {
      const batch = { ...told, minutes: [...(await heededRows(db, told))] };
      const { seeing, spool } = await knowSpool(db, batch, at);
      const numbers = await dictionary.numbersOf(seeing, batch.minutes);
      const listeners = await dictionary.programsOf(batch.listeners);
      const processes = await dictionary.programsOf(batch.processes ?? []);
      const { first, last } = spanOf(batch, at);
      await writeNames({ seeing, batch, numbers, first, last });
      const day = Math.floor(at.getTime() / 86_400_000);
      if (!days.has(day)) {
        await makeDay(db, day);
        days.add(day);
      }
      const strands = numbers.map(({ strand }) => strand);
      const doubted = numbers.map(({ isDoubted }) => isDoubted);
      const rows = { observer: seeing.number, day, minutes: batch.minutes, strands, doubted };
      const toldUntil = last + 1;
      const appended = await appendBatch(pool, {
        seeing,
        spool,
        batch,
        rows,
        listeners,
        processes,
        toldUntil,
        at,
      });
      // What each of two that are written at once knows nothing of, the later one finds.
      if (batch.listeners.length > 0) await doubts.byNewListeners(seeing.number);
      const open = strands.filter((_, at) => doubted[at]);
      if (open.length > 0) await doubts.ofStrands(open);
      return appended;
    },
    rollUp: async () => {
      await doubts.byNewListeners();
      return rollUp(db, now());
    },
    forget: (at) => forget(db, at),
    observers: (window) => ofOneMoment(db, (trx) => listObservers(trx, window)),
    retire: (observer, doing) => retireObserver(db, observer, doing),
    listeners: (window, wanted) => ofOneMoment(db, (trx) => listListeners(trx, window, wanted)),
    machines: (wanted) => ofOneMoment(db, (trx) => listMachines(trx, wanted)),
    processes: (wanted) => ofOneMoment(db, (trx) => listProcesses(trx, wanted)),
    edges: (window, wanted) =>
      ofOneMoment(db, (trx) => listEdges(trx, countedWindow(window, now()), wanted)),
    everyEdge: (window, wanted) =>
      itemsOfOneMoment(db, (trx) => everyEdge(trx, countedWindow(window, now()), wanted)),
    map: (window, wanted) =>
      ofOneMoment(db, (trx) => drawMap(trx, countedWindow(window, now()), wanted)),
    difference: ({ before, after }, wanted) =>
      ofOneMoment(db, (trx) => {
        const [earlier, later] = [countedWindow(before, now()), countedWindow(after, now())];
        const longer = timesAsLong(later, earlier, now());
        return compareWindows(trx, { before: earlier, after: later, longer }, wanted);
      }),
    close: () => pool.end(),
  };
}

/** The first and last minute that a batch tells of; that in which it came, if it tells of none. */
function spanOf(batch: ObservationBatch, at: Date) {
  const { minutes, coverage, listeners, machines = [], processes = [] } = batch;
  const came = Math.floor(at.getTime() / 60_000);
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const note = (minute: number) => {
    first = Math.min(first, minute);
    last = Math.max(last, minute);
  };
  for (const { minute } of minutes) note(minute);
  for (const { from, to } of coverage) {
    note(from);
    note(Math.max(from, to - 1));
  }
  for (const { first: began, last: ended } of listeners) {
    if (began !== undefined) note(began);
    if (ended !== undefined) note(ended);
  }
  // What machines are has its own time; where nothing else is told, it is the batch's too.
  const described = first > last ? [...machines, ...processes] : [];
  for (const { at: told } of described) if (told !== undefined) note(told);
  return first > last ? { first: came, last: came } : { first, last };
}
