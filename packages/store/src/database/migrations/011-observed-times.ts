import { type Kysely, sql } from "kysely";

/**
 * Times beside what is counted, in microseconds: of requests until their answers, and of packets there and back. Where none were
 * measured they are NULL and take no room.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

function times(count: "integer" | "bigint"): string {
  return ["response", "round_trip"]
    .flatMap((time) => [
      `add column ${time}s ${count}`,
      ...["sum", "min", "max"].map((figure) => `add column ${time}_${figure} bigint`),
    ])
    .join(", ");
}

const statements = [
  `alter table observed_minutes ${times("integer")}`,
  `alter table observed_hours ${times("bigint")}`,
  `alter table observed_days ${times("bigint")}`,
];
