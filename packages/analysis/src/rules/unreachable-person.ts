import { named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** Whoever is to be called has a number. */
export const unreachablePerson: Rule = {
  id: "unreachable-person",
  title: "Someone in a call tree who cannot be reached",
  severity: "error",
  source: "ISO 22301:2019, 8.4.3",
  *find({ plan }) {
    for (const [at, person] of plan.people.entries()) {
      if (person.contacts.length > 0) continue;
      const tree = plan.callTrees.find(({ calls }) =>
        calls.some(({ to }) => to.includes(person.id)),
      );
      if (tree === undefined) continue;
      yield {
        path: ["people", at],
        subject: person.id,
        message: `${named(person)} is to be called in the call tree ${named(tree)} but has no contact: add a phone number or another way`,
      };
    }
  },
};
