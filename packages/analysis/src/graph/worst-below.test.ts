import { arbitraryPlan } from "@mainstay/plan/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compile } from "./compile.ts";
import { reachable } from "./reachable.ts";
import { worstBelow } from "./worst-below.ts";

test("what weighs most is the same as among all that each node reaches", () => {
  fc.assert(
    fc.property(arbitraryPlan(), fc.infiniteStream(fc.nat({ max: 4 })), (plan, numbers) => {
      const graph = compile(plan);
      const values = Float64Array.from({ length: graph.size }, () => numbers.next().value ?? 0);
      const worst = worstBelow(graph, values);
      for (let node = 0; node < graph.size; node++) {
        const most = Math.max(...reachable(graph, node).map((below) => values[below]));
        const found = worst[node];
        expect(found === -1 ? 0 : values[found]).toBe(most);
        expect([-1, ...reachable(graph, node)]).toContain(found);
      }
    }),
  );
});
