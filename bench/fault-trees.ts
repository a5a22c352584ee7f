import { spawnSync } from "node:child_process";
import { readOpenPsa, solveFaultTree } from "@mainstay/analysis";
import { sharedModels } from "../packages/analysis/src/testing/shared-models.ts";
import { median, milliseconds } from "./measure.ts";
import { type Benchmark, byteWords, timesWords, timeWords } from "./row.ts";

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
      };
    }
  },
};

function solve(text: string): { readonly products: bigint; readonly memory: number } {
  const read = readOpenPsa(text);
  if ("problems" in read) throw new Error(read.problems[0].message);
  const { tree, probabilities } = read.model;
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
