import type { ObservationBatch } from "@mainstay/flows";
import type pg from "pg";
import { keptText } from "../../database/kept-text.ts";
import {
  type KeptProperties,
  renewedProperties,
  type ToldProperties,
} from "../properties/kept-properties.ts";

/** What a batch tells of machines and processes, with the numbers of their programs, and when. */
type ToldOfMachines = {
  readonly observer: number;
  readonly batch: Pick<ObservationBatch, "machines" | "processes" | "observer">;
  readonly programs: readonly number[];
  readonly toldUntil: number;
};

type Telling = ToldProperties & { readonly host: string };

/**
 * Writes down what machines and processes are by what an observer tells of them. The observer is locked by whoever calls this, so that what
 * is read here is what is renewed.
 */
export async function writeProperties(
  client: pg.PoolClient,
  { observer, batch, programs, toldUntil }: ToldOfMachines,
): Promise<void> {
  const { machines = [], processes = [] } = batch;
  if (machines.length + processes.length === 0) return;
  // A machine tells of itself alone: whoever has taken it over says nothing of others.
  const hostOf = ({ host = "" }: { readonly host?: string | undefined }) =>
    batch.observer.kind === "file" ? keptText(host.toLowerCase()) : "";
  const tellingOf = <
    Told extends Omit<ToldProperties, "at"> & {
      host?: string | undefined;
      at?: number | undefined;
    },
  >(
    told: Told,
  ): Telling => ({ properties: told.properties, at: told.at ?? toldUntil, host: hostOf(told) });

  await writeMachines(client, {
    observer,
    ofObserver: batch.observer.host,
    told: machines.map(tellingOf),
    hosts: processes.map(hostOf),
  });
  await writeProcesses(client, {
    observer,
    told: processes.map((told, at) => ({ ...tellingOf(told), program: programs[at] })),
  });
}

async function writeMachines(
  client: pg.PoolClient,
  {
    observer,
    ofObserver,
    told,
    hosts,
  }: {
    readonly observer: number;
    readonly ofObserver: string;
    readonly told: readonly Telling[];
    /** Of the processes that are told of: their machines are kept, be anything else told of them or not. */
    readonly hosts: readonly string[];
  },
): Promise<void> {
  const all = [...new Set([...told.map(({ host }) => host), ...hosts])];
  const { rows } = await client.query<KeptProperties & { readonly host: string }>(
    "select host, properties, last from observed_machines where observer = $1 and host = any ($2::text[])",
    [observer, all],
  );
  const known = new Map<string, KeptProperties>(rows.map((row) => [row.host, row]));
  for (const host of all) if (!known.has(host)) known.set(host, { properties: {}, last: 0 });
  for (const one of told) known.set(one.host, renewedProperties(known.get(one.host), one));
  const kept = [...known];
  await client.query(
    `insert into observed_machines (observer, host, name, properties, last)
     select $1::integer, * from unnest($2::text[], $3::text[], $4::jsonb[], $5::integer[])
     on conflict (observer, host) do update
       set name = excluded.name, properties = excluded.properties, last = excluded.last`,
    [
      observer,
      kept.map(([host]) => host),
      kept.map(([host, { properties }]) => nameOf(properties, host === "" ? ofObserver : host)),
      kept.map(([, { properties }]) => JSON.stringify(properties)),
      kept.map(([, { last }]) => last),
    ],
  );
}

/** By what a machine is known: its full name where that is told, so that one who tells its short name means the same. */
function nameOf({ fullName }: KeptProperties["properties"], host: string): string {
  return keptText(String(fullName?.value ?? host).toLowerCase());
}

async function writeProcesses(
  client: pg.PoolClient,
  {
    observer,
    told,
  }: {
    readonly observer: number;
    readonly told: readonly (Telling & { readonly program: number })[];
  },
): Promise<void> {
  if (told.length === 0) return;
  const { rows } = await client.query<
    KeptProperties & { readonly host: string; readonly program: number }
  >(
    `select host, program, properties, last from observed_processes
     where observer = $1 and (host, program) in (select * from unnest($2::text[], $3::integer[]))`,
    [observer, told.map(({ host }) => host), told.map(({ program }) => program)],
  );
  const keyOf = ({ host, program }: { readonly host: string; readonly program: number }) =>
    `${program} ${host}`;
  const known = new Map(rows.map((row) => [keyOf(row), row]));
  for (const one of told) {
    const { host, program } = one;
    const renewed = renewedProperties(known.get(keyOf(one)), one);
    known.set(keyOf(one), { host, program, ...renewed });
  }
  const kept = [...known.values()];
  await client.query(
    `insert into observed_processes (observer, host, program, properties, last)
     select $1::integer, * from unnest($2::text[], $3::integer[], $4::jsonb[], $5::integer[])
     on conflict (observer, host, program) do update
       set properties = excluded.properties, last = excluded.last`,
    [
      observer,
      kept.map(({ host }) => host),
      kept.map(({ program }) => program),
      kept.map(({ properties }) => JSON.stringify(properties)),
      kept.map(({ last }) => last),
    ],
  );
}
