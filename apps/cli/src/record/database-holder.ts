import {
  commitEdit,
  type Database,
  type Head,
  planAt,
  readHead,
  revisionAt,
  writeAuditAlone,
} from "@mainstay/store";
import { catalogs } from "@mainstay/m365";
import { CannotRun, InvalidPlan } from "../failure.ts";
import { commandLineActor } from "./command-line-actor.ts";
import type { PlanHolder } from "./plan-holder.ts";

/** A record in a database. Who may open the database may do everything; edits name whoever runs the command. */
export function databaseHolder({ db }: Database): PlanHolder {
  let head: Head | undefined;
  return {
    read: async () => {
      head = await readHead(db);
      return head;
    },
    take: async (instant) => {
      const taken = await (instant === undefined ? readHead(db) : heldAt(db, instant));
      const { revision } = taken;
      await writeAuditAlone(db, {
        at: new Date(),
        actor: commandLineActor(),
        action: "export",
        subject: "plan",
        detail: { revision },
      });
      return taken;
    },
    commit: async ({ edit, reason }) => {
      head ??= await readHead(db);
      const outcome = await commitEdit(
        db,
        head,
        {
          edit,
          author: commandLineActor(),
          at: new Date(),
          ...(reason === undefined ? {} : { reason }),
        },
        { catalogs },
      );
      if (outcome.kind === "committed") return outcome.head.revision;
      if (outcome.kind === "invalid") throw new InvalidPlan("the plan", outcome.problems);
      throw new CannotRun(
        "somebody else has changed the plan in this moment: nothing was changed, try again",
      );
    },
  };
}

async function heldAt(db: Database["db"], instant: string) {
  const at = new Date(instant);
  if (at > new Date()) throw new CannotRun(`--at is ${instant}, which is still to come`);
  const revision = await revisionAt(db, at);
  const plan = await planAt(db, revision);
  if (plan === undefined) throw new Error(`invariant: there is no revision ${revision}`);
  return { revision, plan };
}
