import { named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** A procedure or call tree that can be read in one place only is lost with that place. */
export const tooFewCopies: Rule = {
  id: "too-few-copies",
  title: "Readable in fewer than two places",
  severity: "warning",
  source: "ISO 22301:2019, 8.4.4; DORA RTS (EU) 2024/1774, art. 26(1)",
  *find({ plan, nameOf }) {
    for (const collection of ["sops", "callTrees"] as const) {
      for (const [at, record] of plan[collection].entries()) {
        const [only, ...others] = new Set(record.copies);
        if (others.length > 0) continue;
        const what = `The ${collection === "sops" ? "SOP" : "call tree"} ${named(record)}`;
        yield {
          path: [collection, at],
          subject: record.id,
          message:
            only === undefined
              ? `${what} does not say where it can be read: name at least two places in copies`
              : `${what} can be read only in ${nameOf(only)}: keep a second copy somewhere else`,
        };
      }
    }
  },
};
