import { ElementId } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { needsGraph } from "./needs-graph.ts";

const size = 7;
const number = fc.nat(size - 1);

test("those that rest on some are those that a way leads from", () => {
  const need = fc.tuple(
    number,
    number,
    fc.constantFrom<"operate" | "recover">("operate", "recover"),
  );
  fc.assert(
    fc.property(fc.array(need, { maxLength: 14 }), fc.array(number), (needs, targets) => {
      const { elements } = planOf({
        elements: Array.from({ length: size }, (_, at) => ({
          id: `e${at}`,
          kind: "application",
          name: `e${at}`,
          needs: needs
            .filter(([from, to]) => from === at && to !== at)
            .map(([, to, kind]) => ({ targets: [`e${to}`], for: kind })),
        })),
      });
      const graph = needsGraph(elements);
      const wanted = new Set(targets.map((at) => ElementId.parse(`e${at}`)));
      const all = elements.map(({ id }) => id);
      const expected = all.filter((id) => graph.pathsTo(id, wanted).size > 0);
      expect([...graph.thoseOn(all, wanted)]).toEqual(expected);
    }),
  );
});
