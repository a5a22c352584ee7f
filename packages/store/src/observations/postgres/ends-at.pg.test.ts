import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { TestServer } from "../../testing/index.ts";
import { askedForAt, endsAt } from "./ends-at.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

const places = {
  addresses: ["10.0.0.1"],
  networks: ["10.0.1.0/24", "no network"],
  labels: ["db-1"],
  domains: ["maps.example"],
};

/** A database with so many ends, names and strands, none of which is at the places. */
async function withMany(most: number) {
  const { db } = await server.open();
  await sql`
    with programs as (insert into observed_programs (process, unit) values ('', '') returning id),
      ends as (
        insert into observed_ends (site, machine, address, host)
        select '', '', host(inet '20.0.0.0' + at), '' from generate_series(1, ${most}::integer) as at returning id
      ),
      names as (
        insert into observed_names (end_id, kind, site, name, first, last)
        select id, 'name', '', 'host-' || id || '.example', 0, 0 from ends
      ),
      edges as (
        insert into observed_edges (client, server, port, protocol)
        select id, id, 443, 'tcp' from ends returning id
      )
    insert into observed_strands (edge, client_program, server_program, service, role_by)
    select edges.id, programs.id, programs.id, 'host-' || edges.id || '.other', 'told' from edges, programs`.execute(
    db,
  );
  await sql`analyze`.execute(db);
  return db;
}

test("an address that is none is at no place, and no reason to fail", async () => {
  const db = await withMany(3);
  const { rows } = await sql<{ id: number }>`
    insert into observed_ends (site, machine, address, host)
    values ('', '', 'nonsense', ''), ('', '', '1.2.3.4/99', ''), ('', '', '10.0.1.7', ''), ('', '', '10.0.1.128/25', '')
    returning id`.execute(db);
  const { rows: found } = await sql<{ id: number }>`
    select id from ${endsAt(places)} as found order by id`.execute(db);
  expect(found).toEqual(rows.slice(2));
});

test("places are looked up by indexes, however many ends and names there are", async () => {
  const db = await withMany(20_000);
  for (const query of [endsAt(places), askedForAt(places)]) {
    const { rows } = await sql<{ "QUERY PLAN": string }>`
      explain select * from ${query} as found`.execute(db);
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    expect(plan).toMatch(/Index/);
    expect(plan).not.toMatch(/Seq Scan on observed_/);
  }
});
