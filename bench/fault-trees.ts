import { spawnSync } from "node:child_process";
import { type OpenPsaModel, readOpenPsa, solveFaultTree } from "@mainstay/analysis";
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
    const random = randomTree(1600);
    yield {
      tree: "random",
      events: String(random.events.length),
      ...smallCuts(random),
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

/** A tree of so many events and nearly as many gates, each of a few of the gates just before it and of any events. */
function randomTree(size: number): FaultTree {
  const random = randomFrom(1);
  const below = (most: number) => Math.floor(random() * most);
  const gates = Array.from({ length: size - 100 }, (_, gate): Gate => {
    const input = () =>
      gate > 50 && random() < 0.5 ? size + gate - 1 - below(Math.min(gate, 60)) : below(size);
    const inputs = [...new Set(Array.from({ length: 2 + below(4) }, input))].map((at) => at * 2);
    return { kind: random() < 0.5 ? "any" : "all", inputs };
  });
  const tops = Array.from({ length: 80 }, (_, at) => (size + gates.length - 1 - at) * 2);
  return {
    events: Array.from({ length: size }, (_, event) => `e${event}`),
    gates: [...gates, { kind: "any", inputs: tops }],
    top: (size + gates.length) * 2,
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
  const solution = solveFaultTree(tree, { probabilities });
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
