import { doubtedPort, isGuess, type ObservedMinute } from "@mainstay/flows";
import { type Kysely, sql } from "kysely";
import { keptText } from "../../database/kept-text.ts";
import type { Tables } from "../../database/tables.ts";
import { mostDoubtedPorts } from "../keep-doubts.ts";
import type { Seeing } from "./dictionary.ts";
import { numberRows } from "./number-rows.ts";
import { doubts } from "./numbered-tables.ts";

type Doubtful = {
  readonly seeing: Seeing;
  readonly rows: readonly ObservedMinute[];
  /** The numbers of their edges. */
  readonly edges: readonly number[];
};

/**
 * The numbers of what may still decide who serves, for each row; 0 where that is known, or was guessed by a machine that knows what listens
 * there. Of an edge that has as many ports of its client as are kept, further ones are not.
 */
export async function doubtsOf(
  db: Kysely<Tables>,
  { seeing, rows, edges }: Doubtful,
): Promise<readonly number[]> {
  const isDoubted = ({ roleBy }: ObservedMinute) => seeing.kind === "file" && isGuess(roleBy);
  const doubted = rows.flatMap((row, at) => (isDoubted(row) ? [{ row, edge: edges[at] }] : []));
  if (doubted.length === 0) return rows.map(() => 0);
  const known = await readPorts(
    db,
    doubted.flatMap(({ row, edge }) => (doubtedPort(row) === undefined ? [] : [edge])),
  );
  const keys = doubted.map(({ row, edge }) => {
    const port = doubtedPort(row) ?? 0;
    const ports = known.get(edge) ?? new Set<number>();
    if (port > 0 && ports.size < mostDoubtedPorts) known.set(edge, ports.add(port));
    const hosts = [row.client, row.server].map(({ host = "" }) => keptText(host.toLowerCase()));
    return [keptText(seeing.site), ports.has(port) ? port : 0, ...hosts];
  });
  const numbers = (await numberRows(db, doubts, keys)).values();
  return rows.map((row) => (isDoubted(row) ? (numbers.next().value ?? 0) : 0));
}

/** The ports of clients that are kept of edges. */
async function readPorts(
  db: Kysely<Tables>,
  edges: readonly number[],
): Promise<Map<number, Set<number>>> {
  if (edges.length === 0) return new Map();
  const { rows } = await sql<{ edge: number; ports: readonly number[] }>`
    select edge, array_agg(distinct client_port) as ports
    from observed_strands join observed_doubts doubts on doubts.id = doubt
    where edge = any(${[...new Set(edges)]}::integer[]) and doubt > 0 and client_port > 0
    group by edge`.execute(db);
  return new Map(rows.map(({ edge, ports }) => [edge, new Set(ports)]));
}
