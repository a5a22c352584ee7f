import process from "node:process";
import { expect, test } from "vitest";
import { mainstayIn } from "./testing/mainstay.ts";

const tell =
  "const { pid, env, execArgv } = process;" +
  "const { MALLOC_MMAP_THRESHOLD_: mmap, MALLOC_TRIM_THRESHOLD_: trim } = env;" +
  "console.error(pid, env.MALLOC_ARENA_MAX, mmap, trim, ...execArgv)";
const importing = (script: string) => `--import=data:text/javascript,${encodeURIComponent(script)}`;
const NODE_OPTIONS = importing(tell);
const run = mainstayIn(process.cwd());

/** What each start of Node told of itself: its process, how many heaps it may have, and its options. */
const startsOf = (words: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  run(words, { env: { NODE_OPTIONS, ...env } })
    .stderr.trim()
    .split("\n");

test.runIf(process.platform === "linux")(
  "a server starts once more in its place, with little memory set aside",
  () => {
    const [first, second, ...more] = startsOf(["serve", "--help"]);
    const [pid] = first.split(" ");
    expect(first).toBe(`${pid} undefined undefined undefined`);
    expect(second).toMatch(new RegExp(`^${pid} 2 131072 131072 --max-semi-space-size=8\\b`));
    expect(more).toEqual([]);
  },
);

test("who has set that is left alone, and so is every other command", () => {
  expect(startsOf(["serve", "--help"], { MALLOC_ARENA_MAX: "7" })).toHaveLength(1);
  expect(startsOf(["check", "--help"])).toHaveLength(1);
});

test.runIf(process.platform === "linux")("who has set from where on to give back keeps it", () => {
  const [, kept] = startsOf(["serve", "--help"], { MALLOC_TRIM_THRESHOLD_: "65536" });
  expect(kept).toContain(" 2 131072 65536 ");
});

test
  .runIf(process.platform === "linux")
  .each(["--max-semi-space-size=64", "--max_semi_space_size=16"])(
  "who has set %s keeps it",
  (flag) => {
    const [first, second] = startsOf(["serve", "--help"], {
      NODE_OPTIONS: `${flag} ${NODE_OPTIONS}`,
    });
    const [pid] = first.split(" ");
    expect(second).toBe(`${pid} 2 131072 131072`);
  },
);

test.each(["process.execPath = '/gone'", "process.execve = () => { throw new Error('EACCES'); }"])(
  "a server that cannot start once more goes on: %s",
  (script) => {
    const { status, stdout } = run(["serve", "--help"], {
      env: { NODE_OPTIONS: importing(script) },
    });
    expect(status).toBe(0);
    expect(stdout).toContain("--requests-per-minute");
  },
);

/** A file that keeps 40 MiB of small objects and replaces them again and again, and says how large its heap was at the most. */
const churning = `
  const kept = Array.from({ length: 400_000 });
  let most = 0;
  for (let turn = 0; turn < 10; turn++)
    for (let at = 0; at < kept.length; at++) {
      kept[at] = { turn, of: [at] };
      if (at % 1000 === 0) most = Math.max(most, process.memoryUsage().heapTotal);
    }
  console.error(most);`;

test("a server is told to collect what is old soon, and other commands are not", () => {
  const [of, told] = [
    ["serve", "--help"],
    ["check", "--help"],
  ].map((words) => {
    // What it imports is set before; it churns when the command is over.
    const script = `process.on("exit", () => { ${churning} })`;
    const env = { NODE_OPTIONS: importing(script), MALLOC_ARENA_MAX: "2" };
    return Number(run(words, { env }).stderr.trim());
  });
  expect(of).toBeGreaterThan(0);
  expect(of).toBeLessThan(0.75 * (told ?? 0));
});
