import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execPath, platform } from "node:process";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { ObservationBatch } from "@mainstay/flows";
import { startFallingServer } from "../../apps/agent/src/testing/falling-server.ts";
import { type Benchmark, byteWords, type Row } from "../row.ts";
import {
  mostMemoryOf,
  mostOwnMemoryOf,
  privateMemoryOf,
  type Spent,
  spentBy,
  spentByEnded,
} from "./process-figures.ts";

const holder = fileURLToPath(new URL("holding-sockets.ts", import.meta.url));
const mainstay = fileURLToPath(new URL("../../apps/cli/bin/mainstay.js", import.meta.url));

/** There once `npm run build:agent` has made it. */
const observer = fileURLToPath(new URL("../../apps/agent/dist/mainstay-observe", import.meta.url));

/** What watching a machine with many connections costs it, beside one look by the tools that people use. */
export const observe: Benchmark = {
  name: "observe",
  title:
    "Watching 20,000 sockets of which 100 a second end: share of a core, memory, bytes a day; beside ss and lsof once a minute",
  isAskedForOnly: true,
  async *run(isQuick) {
    if (platform !== "linux") return;
    const folder = mkdtempSync(join(tmpdir(), "mainstay-bench-observe-"));
    const holders: ChildProcess[] = [];
    try {
      for (let at = 0; at < 2; at++) {
        const child = spawn(execPath, [holder, "5000", "25"], {
          stdio: ["pipe", "pipe", "inherit"],
        });
        holders.push(child);
        await once(child.stdout, "data");
      }
      const lasts = isQuick ? 62_000 : 122_000;
      yield await watching(folder, lasts);
      if (existsSync(observer)) yield await reporting(folder, lasts);
      for (const [program, ...words] of [
        ["ss", "-tnp"],
        ["lsof", "-i", "-n", "-P"],
      ] as const) {
        yield oneLook(program, words);
      }
    } finally {
      for (const child of holders) child.stdin?.end();
      rmSync(folder, { recursive: true });
    }
  },
};

/** Watches from the second minute on, when all has been told once. */
async function watching(folder: string, lasts: number): Promise<Row> {
  const out = join(folder, "seen.jsonl");
  const watcher = spawn(execPath, [mainstay, "observe", "--out", out], { stdio: "ignore" });
  const pid = watcher.pid ?? 0;
  try {
    const lines = () => readLines(out);
    while (lines().length < 1) await setTimeout(500);
    const [before, started] = [spentBy(pid), performance.now()];
    await setTimeout(lasts);
    const watched = { pid, before, passed: performance.now() - started };
    const spent = spentWords(watched);
    const [first = "", ...told] = lines();
    const minute = told.reduce((sum, line) => sum + line.length, 0) / Math.max(1, told.length);
    const seen = told.map((line) => coverageOf(line));
    const sum = (of: "opened" | "seen"): number => seen.reduce((all, one) => all + one[of], 0);
    return {
      tool: "mainstay observe",
      ...spent,
      "bytes a day": byteWords(minute * 1_416 + first.length * 24),
      "seen of opened": `${sum("seen").toLocaleString("en")} of ${sum("opened").toLocaleString("en")}`,
    };
  } finally {
    watcher.kill("SIGTERM");
    await once(watcher, "exit");
  }
}

/** The program of one file that a service runs, in front of a server that takes all. */
async function reporting(folder: string, lasts: number): Promise<Row> {
  const server = await startFallingServer(() => "never");
  const token = join(folder, "token");
  writeFileSync(token, "token", { mode: 0o600 });
  const words = [
    "--server",
    server.origin,
    "--token-file",
    token,
    "--spool",
    join(folder, "spool"),
  ];
  // As it is installed. Of a file that was just built, the kernel maps large pieces that it has together in memory, 25 MB more than are used.
  const installed = join(folder, "mainstay-observe");
  copyFileSync(observer, installed);
  const watcher = spawn(installed, words, { stdio: "ignore" });
  const pid = watcher.pid ?? 0;
  try {
    while (server.kept.size < 1) await setTimeout(500);
    const [before, started] = [spentBy(pid), performance.now()];
    await setTimeout(lasts);
    const spent = spentWords({ pid, before, passed: performance.now() - started });
    const covered = [...server.kept.values()].slice(1).flatMap(({ coverage }) => coverage);
    const sum = (of: "opened" | "seen"): number =>
      covered.reduce((all, one) => all + (one[of] ?? 0), 0);
    return {
      tool: "mainstay-observe",
      ...spent,
      "bytes a day": "",
      "seen of opened": `${sum("seen").toLocaleString("en")} of ${sum("opened").toLocaleString("en")}`,
    };
  } finally {
    watcher.kill("SIGTERM");
    await once(watcher, "exit");
    server.close();
  }
}

type Watched = { readonly pid: number; readonly before: Spent; readonly passed: number };

/** What watching took: the program itself, the `ss` that lists, the `ss` that hears of ends; and its memory alone and with theirs. */
function spentWords({ pid, before, passed }: Watched): Row {
  const now = spentBy(pid);
  const [own, ended, running] = (["own", "ended", "running"] as const).map(
    (of) => now[of] - before[of],
  );
  return {
    "share of a core": shareWords((own + ended + running) / passed),
    "of itself": shareWords(own / passed),
    "its lists": shareWords(ended / passed),
    "its ear": shareWords(running / passed),
    "its memory": byteWords(privateMemoryOf(pid)),
    "with its code": byteWords(mostOwnMemoryOf(pid)),
    "with ss": byteWords(mostMemoryOf(pid)),
  };
}

/** What a look a minute would take: it sees what is open then, and nothing of what ends in between. */
function oneLook(program: string, words: readonly string[]): Row {
  const before = spentByEnded();
  const { status } = spawnSync(program, words, { stdio: "ignore" });
  const spent = spentByEnded() - before;
  const isThere = status !== null;
  return {
    tool: [program, ...words].join(" "),
    "share of a core": isThere ? shareWords(spent / 60_000) : "not installed",
    "of itself": "",
    "its lists": "",
    "its ear": "",
    "its memory": "",
    "with its code": "",
    "with ss": "",
    "bytes a day": "",
    "seen of opened": "",
  };
}

function readLines(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "");
}

function coverageOf(line: string): { readonly opened: number; readonly seen: number } {
  const [covered] = ObservationBatch.parse(JSON.parse(line)).coverage;
  return { opened: covered?.opened ?? 0, seen: covered?.seen ?? 0 };
}

function shareWords(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}
