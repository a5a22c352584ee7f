import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import process from "node:process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { importTable } from "../oxlint.config.ts";

type Step = { readonly name: string; readonly script: string; readonly words: readonly string[] };
type Outcome = { readonly step: Step; readonly passed: boolean };

const root = fileURLToPath(new URL("..", import.meta.url));
const vitest = "node_modules/vitest/vitest.mjs";

const pureWorkspaces = importTable
  .filter(({ workspace, pure }) => pure && existsSync(`${root}/${workspace}`))
  .map(({ workspace }) => workspace);

// The longest first, so that the short ones fill the gaps.
const steps: readonly Step[] = [
  { name: "lint", script: "node_modules/oxlint/bin/oxlint", words: [] },
  {
    name: "import table",
    script: vitest,
    words: ["run", "--reporter=dot", "tools/workspaces.test.ts"],
  },
  ...[".", "apps/web", ...pureWorkspaces].map((project) => ({
    name: project === "." ? "types" : `types of ${project}`,
    script: "node_modules/typescript/bin/tsc",
    words: ["-p", project],
  })),
  { name: "unused", script: "node_modules/knip/bin/knip.js", words: [] },
  { name: "format", script: "node_modules/@biomejs/biome/bin/biome", words: ["format"] },
  { name: "docs", script: "tools/check-docs.ts", words: [] },
];

const outcomes = await runAll(steps);
const failed = outcomes.filter(({ passed }) => !passed).map(({ step }) => step.name);
if (failed.length > 0) {
  process.stderr.write(`check failed: ${failed.join(", ")}\n`);
  process.exitCode = 1;
}

/** Runs the steps, as many at once as there are processors. */
async function runAll(all: readonly Step[]): Promise<readonly Outcome[]> {
  const waiting = all.values();
  const done: Outcome[] = [];
  const work = async () => {
    for (const step of waiting) done.push({ step, passed: await run(step) });
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return done;
}

/** Runs one step and says whether it passed; what it printed is shown only if it did not. */
async function run({ name, script, words }: Step): Promise<boolean> {
  const started = performance.now();
  const child = spawn(process.execPath, [script, ...words], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<boolean>((resolve) => {
    child.on("error", () => resolve(false));
    child.on("close", (code) => resolve(code === 0));
  });
  const [passed, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${passed ? "ok    " : "FAILED"} ${name} (${seconds} s)\n`);
  if (!passed) process.stdout.write(`${out}${err}\n`);
  return passed;
}
