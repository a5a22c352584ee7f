import { collectionNames, Plan } from "@mainstay/plan";
import type { Kysely, Transaction } from "kysely";
import * as z from "zod";
import { ofOneMoment } from "../database/of-one-moment.ts";
import type { Tables } from "../database/tables.ts";
import type { Head } from "./head.ts";

const Ids = z.array(z.string());

/** The current plan, from the rows beside the log; all of one moment, whatever is committed meanwhile. */
export function readHead(db: Kysely<Tables>): Promise<Head> {
  return ofOneMoment(db, readHeadOf);
}

/** The same in a transaction that sees one moment. */
export async function readHeadOf(trx: Transaction<Tables>): Promise<Head> {
  const { revision, hash } = await trx
    .selectFrom("head")
    .select(["revision", "hash"])
    .executeTakeFirstOrThrow();
  return { revision, hash, plan: await readPlanRows(trx) };
}

async function readPlanRows(db: Kysely<Tables>): Promise<Plan> {
  const rows = await db.selectFrom("records").select(["collection", "id", "form"]).execute();
  const forms = new Map(rows.map(({ collection, id, form }) => [`${collection}/${id}`, form]));
  const lists = await db.selectFrom("lists").selectAll().execute();
  const idsOf = new Map(lists.map(({ collection, ids }) => [collection, Ids.parse(ids)]));
  const written = Object.fromEntries(
    collectionNames.map((name) => [
      name,
      (idsOf.get(name) ?? []).map((id) => forms.get(`${name}/${id}`)),
    ]),
  );
  return Plan.parse({
    mainstay: 1,
    organisation: forms.get("organisation/") ?? {},
    ...written,
  });
}
