import type { Kysely } from "kysely";
import * as z from "zod";
import type { Tables } from "../database/tables.ts";
import { Call, type CallChange } from "./call.ts";
import { toCall } from "./call-rows.ts";
import { tellOfCall } from "./tell-of-call.ts";

/**
 * Writes down that a call goes by something else from now on. `after` is how many changes there were before: says whether it is
 * written, which it is not where another process wrote one meanwhile, nor of a call that has ended.
 */
export async function changeCall(
  db: Kysely<Tables>,
  id: string,
  { change, after }: { readonly change: CallChange; readonly after: number },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom("calls")
      .selectAll()
      .where("id", "=", id)
      .where("ended", "is", null)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) return false;
    const call = toCall(row);
    const { changes = [] } = call;
    if (changes.length !== after) return false;
    const form = JSON.stringify(z.encode(Call, { ...call, changes: [...changes, change] }));
    await trx.updateTable("calls").set({ form }).where("id", "=", id).execute();
    await tellOfCall(trx, id);
    return true;
  });
}
