import { addressIn, describeEdit, type Edit } from "@mainstay/plan";
import { Refusal } from "../../http/refusal.ts";
import { actorOf } from "../../people/actor-of.ts";
import { requireOwn } from "../../people/may-edit.ts";
import type { Request, Services } from "../operation.ts";

type Body = { readonly edit: Edit; readonly reason?: string | undefined };

/** Changes the plan, as a whole or not at all. */
export async function commitEdit(
  { record, now }: Services,
  { person, body: { edit, reason }, revision }: Request<unknown, unknown, Body>,
) {
  let described: readonly string[] = [];
  const outcome = await record.commit(
    { edit, author: actorOf(person), at: now(), ...(reason === undefined ? {} : { reason }) },
    revision,
    (before, after) => {
      requireOwn(edit, { before, after, person });
      described = describeEdit(before, edit);
    },
  );
  switch (outcome.kind) {
    case "committed":
      return { revision: outcome.head.revision, described: [...described] };
    case "invalid":
      throw invalid(outcome.problems);
    case "stale":
      throw new Refusal(409, `Others have changed the plan since revision ${revision}.`, {
        revision: record.head.revision,
        problems: outcome.since.map((entry) => ({
          path: ["revisions", entry.revision],
          message: `${entry.author.name} changed ${entry.edit.map(addressIn).join(", ")}`,
        })),
      });
  }
}

/** What is wrong with a plan that an edit would make. */
export function invalid(
  problems: readonly { readonly path: readonly (string | number)[]; readonly message: string }[],
): Refusal {
  return new Refusal(422, "The plan would not be valid.", {
    problems: problems.map(({ path, message }) => ({ path: [...path], message })),
  });
}
