import { named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** What the organisation runs, does or buys is somebody's to keep alive; a customer is not. */
export const noOwner: Rule = {
  id: "no-owner",
  title: "Nobody answers for it",
  severity: "warning",
  source: "ISO 22301:2019, 5.3",
  *find({ writtenElements }) {
    for (const [at, element] of writtenElements) {
      if (element.owner !== undefined || element.kind === "customer") continue;
      yield {
        path: ["elements", at],
        subject: element.id,
        message: `${named(element)} has no owner: name the person who answers for it`,
      };
    }
  },
};
