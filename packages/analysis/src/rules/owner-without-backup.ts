import { count, named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** Someone who owns elements and has nobody to stand in is a single point of failure. */
export const ownerWithoutBackup: Rule = {
  id: "owner-without-backup",
  title: "An owner with nobody to stand in",
  severity: "warning",
  source: "ISO 22301:2019, 8.4.2; FFIEC BCM 2019, III.A.2",
  *find({ plan }) {
    const owned = Map.groupBy(plan.elements, ({ owner }) => owner);
    for (const [at, person] of plan.people.entries()) {
      const elements = owned.get(person.id) ?? [];
      if (person.backup !== undefined || elements.length === 0) continue;
      yield {
        path: ["people", at],
        subject: person.id,
        message: `${named(person)} owns ${count(elements.length, "element")} and has no backup: name someone who can stand in`,
      };
    }
  },
};
