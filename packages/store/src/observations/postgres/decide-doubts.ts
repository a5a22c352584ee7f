import type { Kysely } from "kysely";
import type { Tables } from "../../database/tables.ts";
import { minutesOf } from "../counted-window.ts";
import { decideStrand } from "../decide-strand.ts";
import { findingSpans } from "../heed-spans.ts";
import {
  doubtedAmong,
  noteHeeded,
  type NumberedStrand,
  readNewListeners,
  strandsNear,
} from "./doubted-strands.ts";
import { type Move, moveRows, withRows } from "./move-rows.ts";
import { numberRows } from "./number-rows.ts";
import { edges, strands } from "./numbered-tables.ts";
import { readListenerSpans } from "./read-listener-spans.ts";

/** Holds what listens against rows of which it was guessed who serves, whichever of the two came first. */
export type DoubtDecider = {
  /** By what listens and was not held against them yet, of one observer or of all. */
  readonly byNewListeners: (observer?: number) => Promise<void>;
  /** By what was told to listen while rows of these strands were written. */
  readonly ofStrands: (strands: readonly number[]) => Promise<void>;
};

/**
 * What is decided is written down: rows of the days of which it is known go to the strand that they are of, by minute, hour and day, and
 * are never asked about again. Wherever this is ended, the next goes on with it.
 */
export function decidingDoubts(db: Kysely<Tables>): DoubtDecider {
  // One at a time: each holds a connection and needs another.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };
  return {
    byNewListeners: (observer) =>
      inTurn(async () => {
        for (;;) {
          const heard = await readNewListeners(db, observer);
          if (heard.length === 0) return;
          await decide(db, await strandsNear(db, heard));
          await noteHeeded(db, heard);
        }
      }),
    ofStrands: (wanted) =>
      inTurn(async () => decide(db, await doubtedAmong(db, [...new Set(wanted)]))),
  };
}

async function decide(db: Kysely<Tables>, doubted: readonly NumberedStrand[]): Promise<void> {
  const decided: Decided[] = [];
  for (const [site, own] of Map.groupBy(doubted, (strand) => strand.site)) {
    const ports = own.flatMap(({ port, clientPort = port }) => [port, clientPort]);
    const find = findingSpans(
      await readListenerSpans(db, { site, ports: [...new Set(ports)], ...always }),
    );
    for (const strand of own) {
      for (const days of decideStrand(strand, find)) decided.push({ strand, days });
    }
  }
  const present = await withRows(
    db,
    decided.map(({ strand, days }) => ({ strand: strand.id, ...days })),
  );
  const wanted = decided.filter((_, at) => present.has(at));
  if (wanted.length === 0) return;
  const numbers = await targetsOf(db, wanted);
  const moves = wanted.map(
    ({ strand, days }, at): Move => ({
      ...days,
      strand: strand.id,
      edge: strand.edge,
      to: numbers[at].strand,
      toEdge: numbers[at].edge,
    }),
  );
  await moveRows(db, moves);
}

const always = { from: -2 * minutesOf.day, until: 2 ** 31 } as const;

type Decided = {
  readonly strand: NumberedStrand;
  readonly days: ReturnType<typeof decideStrand>[number];
};

/** The strands that rows go to: of the same edge, or of the one that goes the other way. */
async function targetsOf(db: Kysely<Tables>, decided: readonly Decided[]) {
  const edgeNumbers = await numberRows(
    db,
    edges,
    decided.map(({ strand: { ends, port, clientPort = port, protocol }, days: { isTurned } }) =>
      isTurned
        ? [ends.server, ends.client, clientPort, protocol]
        : [ends.client, ends.server, port, protocol],
    ),
  );
  const strandNumbers = await numberRows(
    db,
    strands,
    decided.map(({ strand: { programs, service }, days: { isTurned } }, at) => {
      const { client, server } = programs;
      const both = isTurned ? [server, client] : [client, server];
      return [edgeNumbers[at], ...both, service, "listener", 0];
    }),
  );
  return strandNumbers.map((strand, at) => ({ strand, edge: edgeNumbers[at] }));
}
