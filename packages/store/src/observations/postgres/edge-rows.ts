import type { RoleEvidence, Transport } from "@mainstay/flows";
import { sql, type Transaction } from "kysely";
import type { Tables } from "../../database/tables.ts";
import type { ObservedProgram } from "../observed-edge.ts";
import { addedUp, countedColumns } from "./counted-columns.ts";
import { isPending, seenRows, type WantedRows } from "./seen-rows.ts";
import type { TimeColumn } from "./time-columns.ts";

/** An edge as it is written down. */
export type EdgeRow = {
  readonly id: number;
  readonly client: number;
  readonly server: number;
  readonly port: number;
  readonly protocol: Transport;
  readonly first: number | null;
  readonly last: number | null;
};

/** A strand of an edge, with its programs in words. */
export type StrandRow = {
  readonly id: number;
  readonly edge: number;
  readonly client: ObservedProgram;
  readonly server: ObservedProgram;
  readonly service: string;
  readonly role_by: RoleEvidence;
};

/** What an observer saw of a strand in a window. */
export type SeenRow = Readonly<Record<CountedColumn, number | null>> & {
  readonly strand: number;
  readonly observer: string;
  readonly first: number;
  readonly last: number;
};

type CountedColumn =
  | "succeeded"
  | "refused"
  | "timed_out"
  | "blocked"
  | "failed"
  | "unknown"
  | "open"
  | "bytes_out"
  | "bytes_in"
  | TimeColumn;

/** Edges by their numbers. */
export async function readEdges(
  trx: Transaction<Tables>,
  edges: readonly number[],
): Promise<readonly EdgeRow[]> {
  const { rows } = await sql<EdgeRow>`
    select id, client, server, port, protocol, first, last
    from observed_edges where id = any(${edges}::integer[])`.execute(trx);
  return rows;
}

/** The strands of edges. */
export async function readStrands(
  trx: Transaction<Tables>,
  edges: readonly number[],
): Promise<readonly StrandRow[]> {
  const program = (alias: string) =>
    sql.raw(
      `json_build_object('process', nullif(${alias}.process, ''), 'unit', nullif(${alias}.unit, ''))`,
    );
  const { rows } = await sql<StrandRow>`
    select strands.id, edge, service, role_by, ${program("clients")} as client, ${program("servers")} as server
    from observed_strands strands
    join observed_programs clients on clients.id = client_program
    join observed_programs servers on servers.id = server_program
    where edge = any(${edges}::integer[]) order by strands.id`.execute(trx);
  return rows;
}

/** What each observer saw of each strand in a window. */
export async function readSeen(
  trx: Transaction<Tables>,
  wanted: WantedRows,
): Promise<readonly SeenRow[]> {
  const numbers = sql.raw(countedColumns.map((name) => `${name}::float8 as ${name}`).join(", "));
  const { rows } = await sql<SeenRow>`
    select strand, name as observer, added.first, added.last, ${numbers}
    from (
      select strand, observer, min(first) as first, max(last) as last, ${addedUp}
      from ${seenRows(wanted)} group by strand, observer
    ) as added join observers on observers.id = observer
    order by strand, name`.execute(trx);
  return rows;
}

/** The first and last minute of what is pending of strands, which the edges do not say yet. */
export async function readPendingSpans(
  trx: Transaction<Tables>,
  {
    strands,
    pending,
  }: { readonly strands: readonly number[]; readonly pending: string | undefined },
): Promise<ReadonlyMap<number, { readonly first: number; readonly last: number }>> {
  if (pending === undefined) return new Map();
  const { rows } = await sql<{ strand: number; first: number; last: number }>`
    select strand, min(minute) as first, max(minute) as last from observed_minutes
    where strand = any(${strands}::integer[]) ${isPending(pending)}
    group by strand`.execute(trx);
  return new Map(rows.map(({ strand, ...span }) => [strand, span]));
}
