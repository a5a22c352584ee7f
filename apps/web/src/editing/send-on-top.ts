import { type Edit, overlaps } from "@mainstay/plan";
import { sendEdit } from "../server/send-edit.ts";
import { changesSince } from "./changes-since.ts";
import { isStale } from "./is-stale.ts";
import { Overlapping } from "./overlapping.ts";

/** An edit that was thought of for a revision. */
export type Thought = {
  readonly edit: Edit;
  readonly revision: number;
  readonly reason?: string | undefined;
};

const attempts = 4;

/**
 * Makes an edit on what others have left of the plan since. Throws Overlapping where they have changed the same, Refused, or
 * Unreachable.
 */
export async function sendOnTop({ edit, revision, reason }: Thought) {
  let seen = revision;
  for (let attempt = 1; ; attempt++) {
    try {
      return await sendEdit({ edit, revision: seen, reason });
    } catch (error) {
      if (!isStale(error) || attempt === attempts) throw error;
      const changes = await changesSince(seen);
      const same = changes.filter((change) => overlaps(edit, change.edit).length > 0);
      if (same.length > 0) throw new Overlapping(same);
      seen = changes[0]?.revision ?? seen;
    }
  }
}
