import type { Transport } from "@mainstay/flows";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../../database/tables.ts";
import type { DoubtedStrand } from "../decide-strand.ts";

/** A strand of which it was guessed who serves, with its numbers. */
export type NumberedStrand = DoubtedStrand & {
  readonly id: number;
  readonly edge: number;
  readonly site: string;
  readonly ends: { readonly client: number; readonly server: number };
  readonly programs: { readonly client: number; readonly server: number };
  readonly service: string;
};

/** A listener that was not held against what was guessed yet. */
export type NewListener = {
  readonly observer: number;
  readonly host: string;
  readonly address: string;
  readonly port: number;
  readonly protocol: Transport;
  readonly program: number;
  readonly first: number;
  readonly last: number;
};

/** So many listeners are held against what was guessed at once. */
const atOnce = 1000;

/** What listens and was not held against what was guessed yet, of one observer or of all of them. */
export async function readNewListeners(
  db: Kysely<Tables>,
  observer?: number,
): Promise<readonly NewListener[]> {
  const { rows } = await sql<NewListener>`
    select observer, host, address, port, protocol, program, first, last from observed_listeners
    where not is_heeded ${observer === undefined ? sql`` : sql`and observer = ${observer}`}
    order by observer, host, address, port, protocol, program limit ${atOnce}`.execute(db);
  return rows;
}

/** Notes that listeners were held against what was guessed, but for those of which more was told meanwhile. */
export async function noteHeeded(
  db: Kysely<Tables>,
  listeners: readonly NewListener[],
): Promise<void> {
  await sql`
    update observed_listeners listeners set is_heeded = true from ${tableOf(listeners)}
    where listeners.observer = heard.observer and listeners.host = heard.host
      and listeners.address = heard.address and listeners.port = heard.port
      and listeners.protocol = heard.protocol and listeners.program = heard.program
      and listeners.first = heard.first and listeners.last = heard.last`.execute(db);
}

/** The strands that listeners may decide: those that touch a place where one is, or a machine that was told by its name. */
export async function strandsNear(
  db: Kysely<Tables>,
  listeners: readonly NewListener[],
): Promise<readonly NumberedStrand[]> {
  const side = (end: "client" | "server") => {
    const port =
      end === "server" ? sql`edges.port = told.port` : sql`doubts.client_port = told.port`;
    const host = sql.ref(`doubts.${end}_host`);
    return sql`
      select strands.id from places told
      join observed_ends ends on ends.address = told.place and ends.site in ('', told.site)
      join observed_edges edges on ${sql.ref(`edges.${end}`)} = ends.id and edges.protocol = told.protocol
      join observed_strands strands on strands.edge = edges.id and doubt > 0
      join observed_doubts doubts on doubts.id = doubt and doubts.site = told.site
      where ${port}
      union
      select strands.id from told
      join observed_doubts doubts on doubts.site = told.site and ${host} = told.machine
      join observed_strands strands on strands.doubt = doubts.id and doubt > 0
      join observed_edges edges on edges.id = strands.edge and edges.protocol = told.protocol
      where told.machine <> '' and ${port}`;
  };
  return readStrands(
    db,
    sql`
      with told as (
        select site, heard.address, heard.port, heard.protocol,
          lower(case when heard.host <> '' then heard.host when kind = 'machine' then observers.host else '' end) as machine,
          case when heard.host = '' then addresses else '{}' end as addresses
        from ${tableOf(listeners)} join observers on observers.id = heard.observer
      ), places as (
        select site, port, protocol, address as place from told where address <> ''
        union
        select site, port, protocol, unnest(addresses) from told where address = ''
      )
      ${side("client")} union ${side("server")}`,
  );
}

/** Those of some strands of which it was guessed who serves. */
export async function doubtedAmong(
  db: Kysely<Tables>,
  strands: readonly number[],
): Promise<readonly NumberedStrand[]> {
  return readStrands(db, sql`select unnest(${strands}::integer[])`);
}

type Row = {
  readonly id: number;
  readonly edge: number;
  readonly site: string;
  readonly client: number;
  readonly server: number;
  readonly client_program: number;
  readonly server_program: number;
  readonly service: string;
  readonly port: number;
  readonly protocol: Transport;
  readonly client_port: number;
  readonly client_address: string;
  readonly server_address: string;
  readonly client_host: string;
  readonly server_host: string;
};

async function readStrands(
  db: Kysely<Tables>,
  wanted: RawBuilder<unknown>,
): Promise<readonly NumberedStrand[]> {
  const { rows } = await sql<Row>`
    select strands.id, edge, doubts.site, client, server, client_program, server_program, service, port, protocol, client_port,
      clients.address as client_address, servers.address as server_address, client_host, server_host
    from observed_strands strands
    join observed_doubts doubts on doubts.id = doubt
    join observed_edges edges on edges.id = edge
    join observed_ends clients on clients.id = client
    join observed_ends servers on servers.id = server
    where doubt > 0 and strands.id in (${wanted})
    order by strands.id`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    edge: row.edge,
    site: row.site,
    ends: { client: row.client, server: row.server },
    programs: { client: row.client_program, server: row.server_program },
    service: row.service,
    port: row.port,
    protocol: row.protocol,
    client: partyOf(row.client_address, row.client_host),
    server: partyOf(row.server_address, row.server_host),
    ...(row.client_port === 0 ? {} : { clientPort: row.client_port }),
  }));
}

/** What is not known is empty. A network is no machine. */
function partyOf(address: string, host: string): DoubtedStrand["client"] {
  return {
    ...(address === "" || address.includes("/") ? {} : { address }),
    ...(host === "" ? {} : { host }),
  };
}

function tableOf(listeners: readonly NewListener[]): RawBuilder<unknown> {
  const column = (read: (listener: NewListener) => string | number) => sql`${listeners.map(read)}`;
  return sql`unnest(
    ${column(({ observer }) => observer)}::integer[], ${column(({ host }) => host)}::text[],
    ${column(({ address }) => address)}::text[], ${column(({ port }) => port)}::integer[],
    ${column(({ protocol }) => protocol)}::text[], ${column(({ program }) => program)}::integer[],
    ${column(({ first }) => first)}::integer[], ${column(({ last }) => last)}::integer[]
  ) as heard (observer, host, address, port, protocol, program, first, last)`;
}
