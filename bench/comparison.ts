import { compareWithPlan, type Dependency } from "@mainstay/flows";
import { Plan } from "@mainstay/plan";
import { randomFrom } from "./random-from.ts";
import { type Benchmark, timesWords, timeWords } from "./row.ts";

/** What holding a plan against what was observed costs, and how that grows: four times the plan should take four times as long. */
export const comparison: Benchmark = {
  name: "comparison",
  title:
    "A plan held against three times as many observed dependencies, every element in a network of its own",
  *run(isQuick) {
    let before: number | undefined;
    for (const size of isQuick ? [1_250, 5_000] : [1_250, 5_000, 20_000]) {
      const plan = planOfNetworks(size);
      const dependencies = observedOf(size);
      const started = performance.now();
      const found = compareWithPlan(plan, { dependencies }, { today: "2026-01-01" });
      const took = performance.now() - started;
      yield {
        elements: size.toLocaleString("en"),
        dependencies: dependencies.length.toLocaleString("en"),
        relations: found.relations.toLocaleString("en"),
        takes: timeWords(took),
        "times the one before": before === undefined ? "" : timesWords(took, before),
      };
      before = took;
    }
  },
};

/** So many elements are of one business service, and need nothing of others. */
const ofOneService = 400;

/** One element in ten is a function; each needs three that come later in its service. */
function planOfNetworks(size: number): Plan {
  const random = randomFrom(1);
  const needs = (at: number): readonly string[] => {
    const later = Math.min(size, at - (at % ofOneService) + ofOneService) - at - 1;
    return later === 0 ? [] : [1, 2, 3].map(() => `e${at + 1 + Math.floor(random() * later)}`);
  };
  return Plan.parse({
    mainstay: 1,
    elements: Array.from({ length: size }, (_, at) => ({
      id: `e${at}`,
      kind: at % 10 === 0 ? "function" : "application",
      name: `Element ${at}`,
      seenAs: [`${addressOf(at, 0)}/${at % 3 === 0 ? 28 : 29}`],
      needs: [...new Set(needs(at))],
    })),
  });
}

function observedOf(size: number): readonly Dependency[] {
  const random = randomFrom(2);
  const some = (): number => Math.floor(random() * size);
  return Array.from({ length: 3 * size }, (_, at) => ({
    source: { address: addressOf(some(), 1), processes: [] },
    destination: {
      address: addressOf(at % 10 === 0 ? some() % 20 : some(), 2),
      processes: [],
      port: at % 10 === 0 ? 53 : 443,
      role: at % 10 === 0 ? "dns" : "web",
    },
    protocol: "tcp",
    connections: 1,
    failed: 0,
    outcomes: { succeeded: 1, refused: 0, "timed-out": 0, blocked: 0, failed: 0, unknown: 0 },
    first: 0,
    last: 60_000,
    scope: "internal",
    roleBy: "told",
    seenFrom: ["sensor"],
  }));
}

function addressOf(at: number, host: number): string {
  return `10.${at >> 12}.${(at >> 4) & 255}.${(at & 15) * 16 + host}`;
}
