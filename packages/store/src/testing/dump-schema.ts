import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.ts";

/**
 * What the database itself says about its tables, for people to read: columns, constraints, indexes, triggers. Partitions are left
 * out, since they come and go with time.
 */
export async function dumpSchema(db: Kysely<Tables>): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
      and relname not like 'kysely%'
    order by relname`.execute(db);
  const parts: string[] = [];
  for (const { name } of tables) parts.push(await dumpTable(db, name));
  return parts.join("\n");
}

async function dumpTable(db: Kysely<Tables>, table: string): Promise<string> {
  const { rows: columns } = await sql<{ line: string }>`
    select a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      || case when a.attidentity = 'a' then ' generated always as identity' else '' end
      || coalesce(case when a.attgenerated = 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
        else ' default ' || pg_get_expr(d.adbin, d.adrelid) end, '')
      || case when a.attnotnull then ' not null' else '' end as line
    from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = ${table}::regclass and a.attnum > 0 and not a.attisdropped
    order by a.attnum`.execute(db);
  const { rows: constraints } = await sql<{ line: string }>`
    select 'constraint ' || conname || ' ' || pg_get_constraintdef(oid) as line
    from pg_constraint where conrelid = ${table}::regclass and contype <> 'n' order by conname`.execute(
    db,
  );
  const { rows: others } = await sql<{ line: string }>`
    select pg_get_indexdef(indexrelid) as line from pg_index
    where indrelid = ${table}::regclass
      and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u'))
    union all
    select pg_get_triggerdef(oid) from pg_trigger where tgrelid = ${table}::regclass and not tgisinternal
    order by line`.execute(db);
  const { rows: partitions } = await sql<{ line: string }>`
    select ' partition by ' || pg_get_partkeydef(partrelid) as line
    from pg_partitioned_table where partrelid = ${table}::regclass`.execute(db);
  const inside = [...columns, ...constraints].map(({ line }) => `  ${line}`).join(",\n");
  const end = partitions.map(({ line }) => line).join("");
  return `create table ${table} (\n${inside}\n)${end};\n${others.map(({ line }) => `${line};\n`).join("")}`;
}
