import type { Plan } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";

const parts = Array.from({ length: 3000 }, (_, at) => `part-${at}`);
const functions = Array.from({ length: 1500 }, (_, at) => ({
  id: `function-${at}`,
  kind: "function" as const,
  name: `Function ${at}`,
  needs: [
    {
      targets: Array.from(
        { length: 60 },
        (_, of) => parts[(at * 7 + of * (at + 1)) % parts.length] ?? "",
      ).filter((part, of, all) => all.indexOf(part) === of),
    },
  ].map((need) => ({ ...need, atLeast: need.targets.length - 1 })),
}));

/**
 * A plan in which very many pairs of parts bring very many functions down, each in another way: what strategies are worth up to the
 * order of two takes so long that a test can call it off.
 */
export const planOfManyCuts: Plan = planOf({
  elements: [
    ...functions,
    ...parts.map((id) => ({ id, kind: "infrastructure" as const, name: id })),
  ],
  strategies: [
    {
      id: "spare",
      name: "A spare part",
      status: "proposed",
      changes: [{ put: "elements/part-0/recovery", value: { time: "1h" } }],
    },
  ],
});
