import { named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** An element that needs nothing and that nothing needs has no part in the plan. */
export const island: Rule = {
  id: "island",
  title: "An element on its own",
  severity: "note",
  source: "house rule",
  *find({ plan, writtenElements }) {
    const { elements, sops, callTrees } = plan;
    const used = new Set<string>([
      ...elements.flatMap(({ needs = [] }) => needs.flatMap(({ targets }) => targets)),
      ...sops.flatMap(({ needs = [] }) => needs.flatMap(({ targets }) => targets)),
      ...sops.flatMap(({ steps = [] }) =>
        steps.flatMap(({ who, channel }) => [who ?? "", channel ?? ""]),
      ),
      ...[...sops, ...callTrees].flatMap(({ copies = [] }) => copies),
      ...callTrees.flatMap(({ channels = [] }) => channels),
    ]);
    for (const [at, element] of writtenElements) {
      if (used.has(element.id) || (element.needs ?? []).length > 0) continue;
      yield {
        path: ["elements", at],
        subject: element.id,
        message: `${named(element)} needs nothing and nothing needs it: add what it rests on or what rests on it, or take it out`,
      };
    }
  },
};
