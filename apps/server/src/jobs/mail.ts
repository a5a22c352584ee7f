import { forgetMails, sendNext } from "@mainstay/store";
import { openSender } from "../mail/open-sender.ts";
import type { JobContext } from "./job.ts";

/** After so many failures of the server, and none that was sent, the rest is left for the next run. */
const mostFailures = 5;
/** So long is kept what became of a mail, in days. */
const keptDays = 90;

/** Sends the mails that wait, one after the other. Throws where some have to wait on, so that it is tried again. */
export async function mail({
  database: { db },
  settings,
  now,
  signal,
}: Pick<JobContext, "database" | "settings" | "now" | "signal">): Promise<string> {
  if (settings.mail === undefined) throw new Error("no mail server is configured");
  const sender = await openSender(settings.mail);
  const counts = { sent: 0, refused: 0, later: 0 };
  let failures = 0;
  let problem = "";
  try {
    for (let after = "0"; !signal.aborted; ) {
      const done = await sendNext(db, { after, now: now() }, sender.send);
      if (done === undefined) break;
      const { id, delivery } = done;
      after = id;
      counts[delivery.outcome]++;
      if (delivery.outcome !== "sent") problem = delivery.problem;
      // A server that takes none now is not asked for each; one that only has no room for somebody is.
      if (delivery.outcome === "later" && delivery.because === "server") failures++;
      if (failures >= mostFailures && counts.sent === 0) break;
    }
  } finally {
    sender.close();
  }
  await forgetMails(db, new Date(now().getTime() - keptDays * 86_400_000));
  const said = `${counts.sent} sent, ${counts.refused} refused for good`;
  if (counts.later > 0) throw new Error(`${said}, others have to wait: ${problem}`);
  return problem === "" ? said : `${said}: ${problem}`;
}
