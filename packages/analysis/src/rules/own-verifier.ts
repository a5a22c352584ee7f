import { findRecord } from "@mainstay/plan";
import { named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** Whether something helped is seen by somebody else than who did it. */
export const ownVerifier: Rule = {
  id: "own-verifier",
  title: "An action verified by whoever does it",
  severity: "warning",
  source: "ISO 22301:2019, 9.2.2 and 10.1",
  *find({ written, plan, personById }) {
    for (const [at, { id }] of written.actions.entries()) {
      const action = findRecord(plan, "actions", id);
      if (action?.verifier === undefined || action.verifier !== action.owner) continue;
      const { owner } = action;
      const person = named(personById.get(owner) ?? { id: owner, name: owner });
      yield {
        path: ["actions", at, "verifier"],
        subject: id,
        message: `${person} does ${named(action)} and is to say whether it helped: name somebody else in \`verifier\``,
      };
    }
  },
};
