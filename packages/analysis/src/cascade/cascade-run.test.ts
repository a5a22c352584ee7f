import fc from "fast-check";
import { expect, test } from "vitest";
import { compile } from "../graph/compile.ts";
import { condenseAll, idOf } from "../graph/graph.ts";
import { arbitraryNetwork, extremeValues } from "../testing/arbitrary-network.ts";
import { CascadeRun, type Horizon } from "./cascade-run.ts";
import { onceDense } from "./density.ts";
import { lossForGood, toLosses } from "./loss.ts";

const withRings = { elements: 10, hasRings: true };
const networks = fc.oneof(
  arbitraryNetwork(withRings),
  arbitraryNetwork({ ...withRings, values: extremeValues }),
);
const fromTheStart = () => () => true;
/** Beyond what matters, by a rule that both ways of going through a plan can follow. */
const short: Horizon = (node, first) => node % 3 === 0 && first > 30;

test.each([undefined, short])("asking gives what telling gives", (horizon) => {
  fc.assert(
    fc.property(networks, (plan) => {
      const graph = compile(plan);
      const condensation = condenseAll(graph);
      const told = new CascadeRun(graph, condensation);
      const asked = new CascadeRun(graph, condensation, fromTheStart);
      for (const { disruptions } of plan.scenarios) {
        const played = toLosses(graph, disruptions);
        // A horizon is only for losses for good: a ring that rises again would have its members judged anew.
        const losses = horizon === undefined ? played : played.map(({ node }) => lossForGood(node));
        told.run(losses, horizon);
        asked.run(losses, horizon);
        for (let node = 0; node < graph.size; node++)
          expect([idOf(graph, node), steps(asked, node)]).toEqual([
            idOf(graph, node),
            steps(told, node),
          ]);
        expect(asked.ends).toEqual(told.ends);
      }
    }),
    { numRuns: 400 },
  );
});

test("it is time to ask once most of what is passed falls, and not before much has fallen", () => {
  const isTimeToAsk = onceDense(16_000);
  expect([
    isTimeToAsk(200, 200),
    isTimeToAsk(300, 300),
    isTimeToAsk(1_500, 1_100),
    isTimeToAsk(3_000, 1_500),
    isTimeToAsk(3_300, 1_800),
  ]).toEqual([false, false, true, false, true]);
});

function steps({ store }: CascadeRun, node: number): readonly (readonly number[])[] {
  if (!store.has(node)) return [];
  const { begin, end, times, levels } = store;
  return [times, levels].map((values) => [...values.subarray(begin[node], end[node])]);
}
