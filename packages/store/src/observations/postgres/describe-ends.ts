import { sql, type Transaction } from "kysely";
import type { Tables } from "../../database/tables.ts";
import type { ObservedWindow } from "../counted-window.ts";
import { type NameSpan, namesIn, wordsOf } from "../names-in.ts";
import type { ObservedEnd } from "../observed-edge.ts";

/** A machine within a site. */
export type Machine = { readonly site: string; readonly name: string };

/** So many names of an end are told: an address of a large network has thousands. */
const mostNames = 20;

type EndRow = { readonly id: number; readonly site: string; readonly address: string };
type NameRow = NameSpan & { readonly end_id: number; readonly kind: string };

/** Ends, with the machines and names that they had in a window, in the order of their numbers. */
export async function describeEnds(
  trx: Transaction<Tables>,
  ends: readonly number[],
  window: ObservedWindow,
): Promise<readonly ObservedEnd[]> {
  if (ends.length === 0) return [];
  const { rows } = await sql<EndRow>`
    select id, site, address from observed_ends
    where id = any(${ends}::integer[]) order by id`.execute(trx);
  const names = Map.groupBy(await readNames(trx, ends), ({ end_id }) => end_id);
  return rows.map(({ id, site, address }) => {
    const own = names.get(id) ?? [];
    const of = (kind: string) =>
      wordsOf(
        namesIn(
          own.filter((name) => name.kind === kind),
          window,
        ),
      );
    return {
      id,
      ...(site === "" ? {} : { site }),
      ...placeOf(address),
      machines: of("machine"),
      names: of("name").slice(0, mostNames),
      reverseNames: of("reverse-name").slice(0, mostNames),
    };
  });
}

/** Of ends, those that are one machine's: a network is not a way from one of its machines to another. */
export async function withoutNetworks(
  trx: Transaction<Tables>,
  ends: readonly number[],
): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from observed_ends
    where id = any(${ends}::integer[]) and strpos(address, '/') > 0`.execute(trx);
  const networks = new Set(rows.map(({ id }) => id));
  return ends.filter((end) => !networks.has(end));
}

/** An address, or a network, which stands in its place. */
function placeOf(written: string): Pick<ObservedEnd, "address" | "network"> {
  if (written === "") return {};
  return written.includes("/") ? { network: written } : { address: written };
}

/** The machines that ends were of in a window. */
export async function machinesOf(
  trx: Transaction<Tables>,
  ends: readonly number[],
  window: ObservedWindow,
): Promise<readonly Machine[]> {
  const rows = (await readNames(trx, ends)).filter(({ kind }) => kind === "machine");
  return [...Map.groupBy(rows, ({ end_id }) => end_id).values()].flatMap((own) =>
    namesIn(own, window).map(({ site, name }) => ({ site, name })),
  );
}

/** The ends that machines had in a window. */
export async function endsOfMachines(
  trx: Transaction<Tables>,
  machines: readonly Machine[],
  window: ObservedWindow,
): Promise<readonly number[]> {
  if (machines.length === 0) return [];
  const { rows } = await sql<{ end_id: number }>`
    select distinct end_id from observed_names
    join unnest(${machines.map(({ site }) => site)}::text[], ${machines.map(({ name }) => name)}::text[])
      as wanted (site, name) using (site, name)
    where kind = 'machine'`.execute(trx);
  const ends = rows.map(({ end_id }) => end_id);
  const names = Map.groupBy(await readNames(trx, ends), ({ end_id }) => end_id);
  return ends.filter((end) => {
    const own = (names.get(end) ?? []).filter(({ kind }) => kind === "machine");
    return namesIn(own, window).some(({ site, name }) =>
      machines.some((machine) => machine.site === site && machine.name === name),
    );
  });
}

async function readNames(
  trx: Transaction<Tables>,
  ends: readonly number[],
): Promise<readonly NameRow[]> {
  const { rows } = await sql<NameRow>`
    select end_id, kind, site, name, first, last from observed_names
    where end_id = any(${ends}::integer[])`.execute(trx);
  return rows;
}
