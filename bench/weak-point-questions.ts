import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { blastRadius, cutChangesOfPlans, weakPoints } from "@mainstay/analysis";
import { microsoft365 } from "@mainstay/m365";
import { completePlan, type Plan, readPlan } from "@mainstay/plan";
import { holdingPlan } from "./holding-plan.ts";
import { hubPlan } from "./hub-plan.ts";
import { layeredPlan } from "./layered-plan.ts";
import { median, milliseconds, race } from "./measure.ts";
import { type Benchmark, type Row, timeWords } from "./row.ts";

/** Cuts of functions, and the blast radius of every element at once. */
export const weakPointQuestions: Benchmark = {
  name: "weak-points",
  title: "Weak points and blast radius: medians",
  *run(isQuick) {
    const written = readHalden();
    const halden = completePlan(written, catalogs);
    yield* cuts("Halden Freight", halden, { functions: 15, order: 3 });
    yield* cuts("Halden Freight", halden, { functions: 15, order: undefined });
    const own = new Set(written.elements.map(({ id }) => id));
    const holding = holdingPlan(halden, own, 95);
    const size = holding.elements.length.toLocaleString("en");
    yield* cuts(`95 alike, ${size}`, holding, { functions: isQuick ? 45 : 1500, order: 3 });
    const large = layeredPlan({ elements: 20_000, targets: 200_000, seed: 1 });
    yield* cuts("20,000 / 200,000", large, { functions: isQuick ? 2 : 20, order: 3 });
    yield changeOfHub({ functions: isQuick ? 600 : 3000, parts: 6 });
    for (const elements of isQuick ? [10_000] : [10_000, 100_000]) {
      const plan = layeredPlan({ elements, targets: elements * 10, seed: 1 });
      const [time] = race([() => blastRadius(plan)], elements > 10_000 ? 1 : 5);
      yield {
        plan: `${elements.toLocaleString("en")} / ${(elements * 10).toLocaleString("en")}`,
        question: "blast radius of every element",
        median: timeWords(time),
        most: "",
      };
    }
  },
};

function* cuts(
  name: string,
  plan: Plan,
  { functions, order }: { readonly functions: number; readonly order: number | undefined },
): Generator<Row> {
  const asked = plan.elements.filter(({ kind }) => kind === "function").slice(0, functions);
  const times = asked.map(({ id: element }) =>
    milliseconds(() =>
      weakPoints(plan, { element, ...(order === undefined ? {} : { order }) }).counts(),
    ),
  );
  yield {
    plan: name,
    question: `cuts of a function, ${order === undefined ? "all" : `up to order ${order}`}`,
    median: timeWords(median(times)),
    most: timeWords(Math.max(...times)),
  };
}

/** Functions that have little in common are not to be followed one by one. */
function changeOfHub(size: { readonly functions: number; readonly parts: number }): Row {
  const [before, after] = [0, 1].map((spares) => hubPlan({ ...size, spares }));
  const time = milliseconds(() => cutChangesOfPlans(before, after, { order: 2, most: 20 }));
  return {
    plan: `${size.functions.toLocaleString("en")} functions behind a hub`,
    question: "cuts up to order 2 that a spare of the hub removes and adds",
    median: timeWords(time),
    most: "",
  };
}

const catalogs = [microsoft365];

function readHalden(): Plan {
  const folder = fileURLToPath(new URL("../examples/halden-freight/", import.meta.url));
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(?:yaml|md)$/.test(path))
    .toSorted();
  const sources = paths.map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
  const { plan } = readPlan(sources, { catalogs });
  if (plan === undefined) throw new Error("Halden Freight is not valid");
  return plan;
}
