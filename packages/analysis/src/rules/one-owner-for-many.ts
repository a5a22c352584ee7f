import { named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** More than so many most critical elements are too much for one person on a bad day. */
const most = 10;

/** One person cannot look after many critical elements at the same time. */
export const oneOwnerForMany: Rule = {
  id: "one-owner-for-many",
  title: "One owner for many critical elements",
  severity: "note",
  source: "house rule",
  *find({ plan, criticalities: [highest = ""], assessmentOf }) {
    const critical = plan.elements.filter(({ id }) => assessmentOf(id)?.criticality === highest);
    const owned = Map.groupBy(critical, ({ owner }) => owner);
    for (const [at, person] of plan.people.entries()) {
      const number = owned.get(person.id)?.length ?? 0;
      if (number <= most) continue;
      yield {
        path: ["people", at],
        subject: person.id,
        message: `${named(person)} owns ${number} elements that are ${highest}: share them out, so that no more than ${most} wait for one person`,
      };
    }
  },
};
