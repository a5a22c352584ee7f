import type { JobName } from "@mainstay/api";
import { writeAuditAlone } from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";
import { actorOf } from "../../people/actor-of.ts";
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
  const doing = { at: now(), actor: actorOf(person) };
  await writeAuditAlone(database.db, { ...doing, action: "run-job", subject });
  return { name, isNew };
}
