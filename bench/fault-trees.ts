import { spawnSync } from "node:child_process";
import { type OpenPsaModel, readOpenPsa, solveFaultTree } from "@mainstay/analysis";
import type { SolveOptions } from "../packages/analysis/src/fault-tree/solve-fault-tree.ts";
import type { FaultTree, Gate } from "../packages/analysis/src/fault-tree/fault-tree.ts";
import { sharedModels } from "../packages/analysis/src/testing/shared-models.ts";
import { median, milliseconds, race } from "./measure.ts";
import { randomFrom } from "./random-from.ts";
import { type Benchmark, byteWords, type Row, timesWords, timeWords } from "./row.ts";

/**
 * The fault trees of the Aralia benchmark, read, counted and quantified, beside the best of SCRAM's three engines as it was
 * recorded (whole process, some 50 ms of it start and reading), or as it runs here where a `scram` is on the PATH.
 */
export const faultTrees: Benchmark = {
  name: "fault-trees",
  title:
    "Aralia fault trees: reading, exact number of cuts and probability, beside SCRAM's best engine",
  *run(isQuick) {
    const isThere = spawnSync("scram", ["--version"]).status === 0;
    for (const { name, text, path, expected } of sharedModels()) {
      const times = Array.from({ length: isQuick ? 1 : 3 }, () => milliseconds(() => solve(text)));
      const { products, memory } = solve(text);
      if (products !== BigInt(expected.products)) throw new Error(`${name}: ${products} cuts`);
      const scram = isThere ? runScram(path) : recorded(expected.scram);
      yield {
        tree: name,
        events: String(expected.basic_events),
        cuts: products.toLocaleString("en"),
        first: timeWords(times[0]),
        median: timeWords(median(times)),
        memory: byteWords(memory),
        SCRAM: scram === undefined ? "> 60 s" : timeWords(scram),
        ratio: scram === undefined ? "" : timesWords(scram, times[0]),
        ...smallCuts(treeOf(text)),
      };
    }
    const large = generatedTree({ events: 1500, gates: 2000, near: 36, seed: 5 });
    let made = 0;
    const probabilities = large.events.map(() => 0.01);
    const onProgress = (nodes: number) => (made = nodes);
    const first = milliseconds(() => answers(large, { probabilities, onProgress }));
    const { products, memory } = answers(large, { probabilities });
    yield {
      tree: `2,000 gates, ${Math.round(made / 1e6)} million nodes`,
      events: String(large.events.length),
      cuts: Number(products).toPrecision(3),
      first: timeWords(first),
      memory: byteWords(memory),
      ...smallCuts(large),
    };
  },
};

/** How long all single points take, and all pairs, of a tree that is read. */
function smallCuts(tree: FaultTree): Row {
  const [singles, pairs] = race(
    [1, 2].map((order) => () => solveFaultTree(tree, { order }).counts()),
    5,
  );
  return { "single points": timeWords(singles), pairs: timeWords(pairs) };
}

/** What a generated tree looks like: how many gates before it each may need; the same seed gives the same tree. */
type Generated = {
  readonly events: number;
  readonly gates: number;
  readonly near: number;
  readonly seed: number;
};

/** A tree in which each gate needs some of the gates just before it and of the events about as far on as itself. */
function generatedTree({ events, gates, near, seed }: Generated): FaultTree {
  const random = randomFrom(seed);
  const below = (most: number) => Math.floor(random() * most);
  const gateAt = (gate: number): Gate => {
    const around = Math.floor((gate / gates) * events);
    const input = () =>
      gate > 20 && random() < 0.55
        ? events + gate - 1 - below(Math.min(gate, near))
        : Math.max(0, Math.min(events - 1, around - 15 + below(30)));
    const inputs = [...new Set(Array.from({ length: 2 + below(4) }, input))].map((at) => at * 2);
    return { kind: random() < 0.5 ? "any" : "all", inputs };
  };
  const tops = Array.from({ length: 40 }, (_, at) => (events + gates - 1 - at * 3) * 2);
  return {
    events: Array.from({ length: events }, (_, event) => `e${event}`),
    gates: [
      ...Array.from({ length: gates }, (_, gate) => gateAt(gate)),
      { kind: "any", inputs: tops },
    ],
    top: (events + gates) * 2,
  };
}

function treeOf(text: string): FaultTree {
  return modelOf(text).tree;
}

function modelOf(text: string): OpenPsaModel {
  const read = readOpenPsa(text);
  if ("problems" in read) throw new Error(read.problems[0].message);
  return read.model;
}

function solve(text: string): { readonly products: bigint; readonly memory: number } {
  const { tree, probabilities } = modelOf(text);
  return answers(tree, { probabilities });
}

/** Counts all cuts, works the chance out, and says what both take. */
function answers(tree: FaultTree, options: SolveOptions) {
  const solution = solveFaultTree(tree, options);
  const products = solution.counts().total;
  solution.probability();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { products, memory: heapUsed + arrayBuffers };
}

type Engines = Readonly<Record<string, { readonly wall_s: number | null }>>;

function recorded(engines: Engines): number | undefined {
  const times = Object.values(engines).flatMap(({ wall_s }) => (wall_s === null ? [] : [wall_s]));
  return times.length === 0 ? undefined : Math.min(...times) * 1000;
}

function runScram(path: string): number | undefined {
  const times = ["--bdd", "--zbdd", "--mocus"].map((engine) =>
    milliseconds(() =>
      spawnSync("scram", [engine, "--probability", "1", "--no-report", path], { timeout: 60_000 }),
    ),
  );
  const best = Math.min(...times);
  return best >= 60_000 ? undefined : best;
}
