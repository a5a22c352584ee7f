import { type RawBuilder, sql, type Transaction } from "kysely";
import type { Tables } from "../../database/tables.ts";
import type {
  MachinePage,
  ProcessPage,
  WantedMachines,
  WantedProcesses,
} from "../observation-store.ts";
import { newestProperties, type TellingObserver } from "../properties/newest-properties.ts";

type Machine = {
  readonly site: string;
  readonly name: string;
  readonly told: readonly (TellingObserver & { readonly host: string })[];
  readonly total: number;
};

/** What machines are, by name and site. */
export async function listMachines(
  trx: Transaction<Tables>,
  { text, machine, site, limit, after }: WantedMachines,
): Promise<MachinePage> {
  const { rows } = await sql<Machine>`
    select site, machines.name, count(*) over ()::integer as total,
      jsonb_agg(jsonb_build_object('observer', observers.name, 'host', ${hostOf}, 'last', last, 'properties', properties) order by machines.host) as told
    from observed_machines machines join observers on observers.id = observer
    where ${machine === undefined ? sql`true` : isOf(isCalled(machine))}
      and ${text === undefined ? sql`true` : isOf(hasText(text))}
      ${site === undefined ? sql`` : sql`and site = ${site}`}
    group by site, machines.name order by machines.name, site
    limit ${limit} offset ${after}`.execute(trx);
  return {
    machines: rows.map(({ site: of, name, told }) => ({
      site: of,
      name,
      hosts: [...new Set(told.map(({ host }) => host))].toSorted(),
      last: Math.max(...told.map(({ last }) => last)),
      properties: newestProperties(told),
    })),
    total: rows[0]?.total ?? 0,
  };
}

type Process = {
  readonly site: string;
  readonly machine: string;
  readonly process: string;
  readonly unit: string;
  readonly told: readonly TellingObserver[];
  readonly total: number;
};

/** What the processes of machines are, by name. */
export async function listProcesses(
  trx: Transaction<Tables>,
  { machine, site, limit, after }: WantedProcesses,
): Promise<ProcessPage> {
  const { rows } = await sql<Process>`
    select site, machines.name as machine, process, unit, count(*) over ()::integer as total,
      jsonb_agg(jsonb_build_object('observer', observers.name, 'last', processes.last, 'properties', processes.properties) order by machines.host) as told
    from observed_processes processes join observed_machines machines using (observer, host)
      join observers on observers.id = observer join observed_programs programs on programs.id = program
    where ${isOf(isCalled(machine))} ${site === undefined ? sql`` : sql`and site = ${site}`}
    group by site, machines.name, process, unit order by process, unit, machine, site
    limit ${limit} offset ${after}`.execute(trx);
  return {
    processes: rows.map(({ site: of, machine: name, process, unit, told }) => ({
      site: of,
      machine: name,
      process,
      ...(unit === "" ? {} : { unit }),
      last: Math.max(...told.map(({ last }) => last)),
      properties: newestProperties(told),
    })),
    total: rows[0]?.total ?? 0,
  };
}

/** The machine, as whoever tells of it calls it: the observer itself, unless another is told. */
const hostOf = sql`case when machines.host = '' then observers.host else machines.host end`;

/** A machine of which one of those who tell of it says something is wanted with all that any of them says. */
function isOf(condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(site, machines.name) in (
    select site, machines.name from observed_machines machines join observers on observers.id = observer where ${condition})`;
}

function isCalled(name: string): RawBuilder<unknown> {
  const wanted = name.toLowerCase();
  return sql`(machines.name = ${wanted} or lower(${hostOf}) = ${wanted}
    or jsonb_exists(machines.properties -> 'addresses' -> 'value', ${wanted}))`;
}

function hasText(text: string): RawBuilder<unknown> {
  return sql`position(${text.toLowerCase()} in lower(concat_ws(' ', machines.name, ${hostOf},
    machines.properties -> 'system' ->> 'value', machines.properties -> 'addresses' ->> 'value'))) > 0`;
}
