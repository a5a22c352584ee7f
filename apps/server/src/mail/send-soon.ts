import { addMails, type Mail } from "@mainstay/store";
import type { Services } from "../http/context.ts";

/** Writes mails down and has them sent: both are kept, or neither is. */
export async function sendSoon(
  { database: { db }, jobs, now }: Pick<Services, "database" | "jobs" | "now">,
  mails: readonly Mail[],
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await jobs.ask("mail", trx);
    await addMails(trx, mails, now());
  });
}
