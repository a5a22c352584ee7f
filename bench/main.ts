import process from "node:process";
import { parseArgs } from "node:util";
import { endpoints } from "./endpoints.ts";
import { faultTrees } from "./fault-trees.ts";
import { graphQuestions } from "./graph-questions.ts";
import { reading } from "./reading.ts";
import type { Benchmark, Row } from "./row.ts";
import { server } from "./server/server.ts";
import { usage } from "./usage.ts";
import { weakPointQuestions } from "./weak-point-questions.ts";

const benchmarks: readonly Benchmark[] = [
  graphQuestions,
  weakPointQuestions,
  faultTrees,
  reading,
  endpoints,
  usage,
  server,
];

const { values } = parseArgs({
  options: { only: { type: "string" }, quick: { type: "boolean", default: false } },
});
const chosen = benchmarks.filter(({ name }) => values.only === undefined || name === values.only);
if (chosen.length === 0) {
  process.stderr.write(`--only takes ${benchmarks.map(({ name }) => name).join(", ")}\n`);
  process.exitCode = 2;
}
for (const { name, title, run } of chosen) {
  process.stdout.write(`${title} (--only ${name})\n`);
  const rows: Row[] = [];
  for await (const row of run(values.quick)) rows.push(row);
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
