import process from "node:process";
import { parseArgs } from "node:util";
import { comparison } from "./comparison.ts";
import { changeQuestions } from "./change-questions.ts";
import { endpoints } from "./endpoints.ts";
import { faultTrees } from "./fault-trees.ts";
import { flowMemory } from "./flow-memory/flow-memory.ts";
import { flows } from "./flows.ts";
import { graphQuestions } from "./graph-questions.ts";
import { mapMoves } from "./pages/map-moves.ts";
import { pages } from "./pages/pages.ts";
import { observations } from "./observations/observations.ts";
import { observe } from "./observe/observe.ts";
import { reading } from "./reading.ts";
import type { Benchmark, Row } from "./row.ts";
import { server } from "./server/server.ts";
import { soak, soakLarge } from "./server/soak.ts";
import { usage } from "./usage.ts";
import { weakPointQuestions } from "./weak-point-questions.ts";

const benchmarks: readonly Benchmark[] = [
  graphQuestions,
  weakPointQuestions,
  changeQuestions,
  faultTrees,
  reading,
  endpoints,
  usage,
  flows,
  flowMemory,
  comparison,
  observe,
  observations,
  server,
  pages,
  mapMoves,
  soak,
  soakLarge,
];

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    quick: { type: "boolean", default: false },
    minutes: { type: "string" },
  },
});
const minutes = values.minutes === undefined ? undefined : Number(values.minutes);
const chosen = benchmarks.filter(({ name, isAskedForOnly }) =>
  values.only === undefined ? isAskedForOnly !== true : name === values.only,
);
if (minutes !== undefined && !(Number.isInteger(minutes) && minutes > 0)) {
  process.stderr.write("--minutes takes a whole number from 1\n");
  process.exit(2);
}
if (chosen.length === 0) {
  process.stderr.write(`--only takes ${benchmarks.map(({ name }) => name).join(", ")}\n`);
  process.exitCode = 2;
}
for (const { name, title, run } of chosen) {
  process.stdout.write(`${title} (--only ${name})\n`);
  const rows: Row[] = [];
  for await (const row of run(values.quick, minutes)) {
    rows.push(row);
    // What takes hours is watched while it goes on.
    if (minutes !== undefined) process.stderr.write(`  ${Object.values(row).join("  ")}\n`);
  }
  print(rows);
}

function print(rows: readonly Row[]): void {
  const [first] = rows;
  if (first === undefined) {
    process.stdout.write("  nothing to measure here\n\n");
    return;
  }
  const columns = Object.keys(first);
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at].length)));
  for (const line of lines) {
    const cells = line.map((cell, at) => cell.padEnd(widths[at]));
    process.stdout.write(`  ${cells.join("  ").trimEnd()}\n`);
  }
  process.stdout.write("\n");
}
