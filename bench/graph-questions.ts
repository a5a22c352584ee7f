import { assess, simulate } from "@mainstay/analysis";
import type { Plan } from "@mainstay/plan";
import { stronglyConnectedComponents } from "graphology-components";
import { CascadeRun } from "../packages/analysis/src/cascade/cascade-run.ts";
import { toLosses } from "../packages/analysis/src/cascade/loss.ts";
import { condense } from "../packages/analysis/src/graph/condense.ts";
import { compile } from "../packages/analysis/src/graph/compile.ts";
import { inOwnOrder } from "../packages/analysis/src/graph/graph.ts";
import { bareCascade } from "./bare-cascade.ts";
import { graphologyCascade, toGraphology } from "./graphology-plan.ts";
import { layeredPlan, losses } from "./layered-plan.ts";
import { bytesOf, milliseconds, race } from "./measure.ts";
import { type Benchmark, byteWords, type Row, timesWords, timeWords } from "./row.ts";

/** A turn of a large plan is one cascade, and the first dozen are slower than all later ones: code is compiled, and memory is new. */
const cascades = 20;

/** How a plan of so many elements and targets is compiled, played out and assessed, and what it takes in memory. */
export const graphQuestions: Benchmark = {
  name: "graph",
  title:
    "A plan as a graph: medians, beside a plain graphology implementation that answers the same in the same run",
  *run(isQuick) {
    for (const elements of isQuick ? [10_000] : [10_000, 100_000]) {
      yield* rowsFor(elements);
    }
  },
};

function* rowsFor(elements: number): Generator<Row> {
  const plan = layeredPlan({ elements, targets: elements * 10, seed: 1 });
  const size = `${elements.toLocaleString("en")} / ${(elements * 10).toLocaleString("en")}`;
  const isLarge = elements > 10_000;
  const runs = isLarge ? 3 : 9;
  // The first time, code is compiled as well, which stays.
  const graph = compile(plan);
  const peer = toGraphology(plan);
  const [compact, large] = [bytesOf(() => compile(plan)), bytesOf(() => toGraphology(plan))];
  const lost = losses(plan, 16, 7);
  agree(plan, elements);

  const row = (question: string, [ours, theirs]: readonly number[], note = ""): Row => ({
    "elements / targets": size,
    question,
    Mainstay: timeWords(ours),
    graphology: timeWords(theirs),
    ratio: timesWords(theirs, ours),
    note,
  });

  yield row("compile", race([() => compile(plan), () => toGraphology(plan)], runs), "from ids");
  const run = new CascadeRun(graph, inOwnOrder(graph));
  const ids = lost.map(({ element }) => element);
  const open = toLosses(graph, lost);
  const bare = bareCascade(
    graph,
    open.map(({ node }) => node),
  );
  const fallen = graphologyCascade(peer, ids).size;
  if (bare() !== fallen)
    throw new Error(`the bare loop has ${bare()} elements fall, not ${fallen}`);
  const [cascade, ofLoop] = race([() => run.run(open), bare], cascades);
  const [ofPeer] = race([() => graphologyCascade(peer, ids)], isLarge ? 1 : runs);
  yield row(
    "one cascade",
    [cascade, ofPeer],
    `16 losses for good, ${fallen.toLocaleString("en")} elements fall; a bare loop over the arrays takes ${timeWords(ofLoop)}`,
  );
  const start = Int32Array.from(graph.requirementStart, (r) => graph.targetStart[r]);
  const adjacency = { start, edges: graph.targets };
  yield row(
    "rings",
    race([() => condense(adjacency), () => stronglyConnectedComponents(peer)], runs),
  );

  const sample = plan.elements.slice(0, isLarge ? 2 : 20).map(({ id }) => id);
  // Of a list of elements that is new, as after an edit, so that it is compiled each time.
  const [ours] = race(
    [() => everyFigure({ ...plan, elements: [...plan.elements] })],
    Math.min(runs, 3),
  );
  const one = milliseconds(() => sample.map((id) => graphologyCascade(peer, [id]))) / sample.length;
  yield row(
    "assess",
    [ours, one * elements * 2],
    `graphology: two cascades an element, from a sample of ${sample.length}`,
  );
  yield {
    "elements / targets": size,
    question: "memory",
    Mainstay: byteWords(compact),
    graphology: byteWords(large),
    ratio: timesWords(large, compact),
    note: "in use after a collection, less before",
  };
}

/** Assesses a plan, with what is worked out only when it is asked for. */
function everyFigure(plan: Plan): readonly number[] {
  return Array.from(assess(plan).elements.values(), ({ requiredAlone }) => requiredAlone);
}

/** Throws unless both sides give the same levels: a benchmark of different answers says nothing. */
function agree(plan: Plan, elements: number): void {
  const lost = losses(plan, 16, 7);
  const { elements: fallen } = simulate(plan, lost);
  const theirs = graphologyCascade(
    toGraphology(plan),
    lost.map(({ element }) => element),
  );
  const round = (level: number) => Math.round(level * 1e9) / 1e9;
  const different = plan.elements.filter(({ id }) => {
    const level = fallen.get(id)?.level.at(-1)?.level ?? 1;
    return round(level) !== round(theirs.get(id) ?? 1);
  });
  if (different.length > 0) {
    throw new Error(`${different.length} of ${elements} levels differ, such as ${different[0].id}`);
  }
}
