import type { JobName } from "@mainstay/api";
import { writeAudit } from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";
import type { Request, Services } from "../operation.ts";

/** Has a job run now. */
export async function runJob(
  { database, jobs, now }: Services,
  { person, path: { name } }: Request<unknown, unknown, unknown> & { path: { name: JobName } },
) {
  const off = jobs.list().find((job) => job.name === name)?.off;
  if (off !== undefined) throw new Refusal(409, `The job ${name} does not run here: ${off}.`);
  const isNew = await jobs.ask(name);
  const subject = `jobs/${name}`;
  await writeAudit(database.db, { at: now(), actor: person.name, action: "run-job", subject });
  return { name, isNew };
}
