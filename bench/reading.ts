import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { printPlan } from "@mainstay/plan/printing";
import { layeredPlan } from "./layered-plan.ts";
import { median, milliseconds } from "./measure.ts";
import { type Benchmark, byteWords, timeWords } from "./row.ts";

const bin = fileURLToPath(new URL("../apps/cli/bin/mainstay.js", import.meta.url));

/** `mainstay check` as a whole process, on a plan of 20,000 elements. */
export const reading: Benchmark = {
  name: "reading",
  title: "mainstay check on 20,000 elements, as a process: reading, checking, all rules",
  *run(isQuick) {
    const folder = mkdtempSync(join(tmpdir(), "mainstay-bench-"));
    try {
      for (const targets of [60_000, 200_000]) {
        const plan = layeredPlan({ elements: 20_000, targets, seed: 1 });
        for (const as of ["json", "yaml"] as const) {
          const path = join(folder, `plan.${as}`);
          writeFileSync(path, printPlan(plan, { as }));
          const runs = Array.from({ length: isQuick ? 1 : 3 }, () => check(path));
          yield {
            targets: targets.toLocaleString("en"),
            form: as,
            size: byteWords(statSync(path).size),
            median: timeWords(median(runs.map(({ time }) => time))),
            "peak memory": byteWords(Math.max(...runs.map(({ peak }) => peak))),
          };
        }
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Runs the command on a file: milliseconds, and the most memory that was resident, in bytes. */
function check(path: string): { readonly time: number; readonly peak: number } {
  const report = `${path}.peak`;
  const watch = `process.on("exit", () => require("node:fs").writeFileSync(${JSON.stringify(report)}, String(process.resourceUsage().maxRSS)))`;
  const watcher = `data:text/javascript,${encodeURIComponent(`import { createRequire } from "node:module"; const require = createRequire("file:///"); ${watch}`)}`;
  const time = milliseconds(() => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ["--import", watcher, bin, "check", path, "--json"],
      { encoding: "utf8", maxBuffer: 2 ** 30 },
    );
    if (status !== 0) throw new Error(stderr);
  });
  return { time, peak: Number(readFileSync(report, "utf8")) * 1024 };
}
