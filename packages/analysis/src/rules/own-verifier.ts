import { named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** Whether something helped is seen by somebody else than who did it. */
export const ownVerifier: Rule = {
  id: "own-verifier",
  title: "An action verified by whoever does it",
  severity: "warning",
  source: "ISO 22301:2019, 9.2.2 and 10.1",
  *find({ written, plan, personById }) {
    for (const action of plan.actions) {
      const { id, owner, verifier } = action;
      if (verifier === undefined || verifier !== owner) continue;
      const person = named(personById.get(owner) ?? { id: owner, name: owner });
      yield {
        path: ["actions", written.actions.findIndex(({ id }) => id === action.id), "verifier"],
        subject: id,
        message: `${person} does ${named(action)} and is to say whether it helped: name somebody else in \`verifier\``,
      };
    }
  },
};
