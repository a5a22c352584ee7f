import { outcomes, roleEvidence } from "@mainstay/flows";
import type { Transaction } from "kysely";
import type { Tables } from "../../database/tables.ts";
import type { CountedWindow } from "../counted-window.ts";
import { mergeSightings, type SeenPart } from "../merge-sightings.ts";
import type { ObservedEdge, ObservedProgram } from "../observed-edge.ts";
import { outcomeColumns } from "./copy-minutes.ts";
import {
  type EdgeRow,
  readEdges,
  readPendingSpans,
  readSeen,
  readStrands,
  type SeenRow,
  type StrandRow,
} from "./edge-rows.ts";
import { timesOfRow } from "./time-columns.ts";

/** Which edges, in which window, and from which batch on rows may be pending. */
export type WantedDescriptions = {
  readonly edges: readonly number[];
  readonly window: CountedWindow;
  readonly pending: string | undefined;
};

/** Edges as they are in a window, in the order in which they are asked for; those that nobody saw in it are left out. */
export async function describeEdges(
  trx: Transaction<Tables>,
  { edges, window, pending }: WantedDescriptions,
): Promise<readonly ObservedEdge[]> {
  if (edges.length === 0) return [];
  const strands = await readStrands(trx, edges);
  const numbers = strands.map(({ id }) => id);
  const seen = Map.groupBy(
    await readSeen(trx, { window, strands: numbers, pending }),
    ({ strand }) => strand,
  );
  const spans = await readPendingSpans(trx, { strands: numbers, pending });
  const byEdge = Map.groupBy(strands, ({ edge }) => edge);
  const rows = new Map((await readEdges(trx, edges)).map((row) => [row.id, row]));
  return edges.flatMap((id) => {
    const row = rows.get(id);
    const own = byEdge.get(id) ?? [];
    const inWindow = own.filter((strand) => seen.has(strand.id));
    if (row === undefined || inWindow.length === 0) return [];
    const parts = inWindow.flatMap((strand) => (seen.get(strand.id) ?? []).map(toPart));
    return [
      toEdge(row, {
        strands: inWindow,
        parts,
        spans: own.flatMap((strand) => spans.get(strand.id) ?? []),
      }),
    ];
  });
}

type EdgeParts = {
  readonly strands: readonly StrandRow[];
  readonly parts: readonly SeenPart[];
  /** When it was seen by what is pending. */
  readonly spans: readonly { readonly first: number; readonly last: number }[];
};

function toEdge(row: EdgeRow, { strands, parts, spans }: EdgeParts): ObservedEdge {
  const { figures, seenBy } = mergeSightings(parts);
  const [best] = roleEvidence.filter((why) => strands.some(({ role_by }) => role_by === why));
  return {
    ...figures,
    id: row.id,
    client: { end: row.client, programs: programsOf(strands.map(({ client }) => client)) },
    server: { end: row.server, programs: programsOf(strands.map(({ server }) => server)) },
    port: row.port,
    protocol: row.protocol,
    services: [
      ...new Set(strands.flatMap(({ service }) => (service === "" ? [] : [service]))),
    ].toSorted(),
    roleBy: best ?? "first-seen",
    firstEver: Math.min(
      ...spans.map(({ first }) => first),
      ...(row.first === null ? [] : [row.first]),
    ),
    lastEver: Math.max(...spans.map(({ last }) => last), ...(row.last === null ? [] : [row.last])),
    seenBy,
  };
}

function toPart(row: SeenRow): SeenPart {
  return {
    observer: row.observer,
    counts: Object.fromEntries(
      outcomes.flatMap((outcome) => {
        const count = row[outcomeColumns[outcome]];
        return count === null ? [] : [[outcome, count]];
      }),
    ),
    open: row.open ?? undefined,
    bytesOut: row.bytes_out ?? undefined,
    bytesIn: row.bytes_in ?? undefined,
    ...timesOfRow(row),
    first: row.first,
    last: row.last,
  };
}

function programsOf(programs: readonly ObservedProgram[]): readonly ObservedProgram[] {
  const found = new Map<string, ObservedProgram>();
  for (const { process, unit } of programs) {
    // What JSON has for nothing is null.
    const program = {
      ...(typeof process === "string" ? { process } : {}),
      ...(typeof unit === "string" ? { unit } : {}),
    };
    const text = JSON.stringify(program);
    if (text !== "{}") found.set(text, program);
  }
  return [...found]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, program]) => program);
}
