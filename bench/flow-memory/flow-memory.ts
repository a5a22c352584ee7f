import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { execPath, platform } from "node:process";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { mostMemoryOf } from "../observe/process-figures.ts";
import { type Benchmark, byteWords, type Row, timeWords } from "../row.ts";

const stream = fileURLToPath(new URL("flow-stream.ts", import.meta.url));
const mainstay = fileURLToPath(new URL("../../apps/cli/bin/mainstay.js", import.meta.url));

const megabyte = 1_000_000;
const gigabyte = 1_000 * megabyte;

/** Whether the memory that reading records takes stays the same, however many there are. */
export const flowMemory: Benchmark = {
  name: "flow-memory",
  title:
    "Connection records through a pipe, with many strangers among them: the most memory (goal: 300 MB; with --minutes on to 10 GB)",
  isAskedForOnly: true,
  async *run(isQuick, minutes) {
    if (platform !== "linux") return;
    yield* reading(100 * megabyte);
    if (!isQuick) yield* reading(gigabyte);
    if (minutes !== undefined) yield* reading(10 * gigabyte, minutes * 60_000);
  },
};

/** Reads so many bytes, or as many as there is time for; beside the last row one for each gigabyte on the way. */
async function* reading(bytes: number, lasts = Infinity): AsyncGenerator<Row> {
  const started = performance.now();
  const writer = spawn(execPath, [stream, String(bytes)], { stdio: ["ignore", "pipe", "inherit"] });
  const reader = spawn(execPath, [mainstay, "flows", "-", "--json"], {
    stdio: [writer.stdout, "ignore", "ignore"],
  });
  writer.stdout.destroy();
  let [most, written, isOver] = [0, 0, false];
  const over = once(reader, "exit").then(([code]) => {
    isOver = true;
    if (code !== 0) throw new Error(`reading ended with ${code}`);
  });
  const row = (input: string): Row => ({
    input,
    "most memory": byteWords(most),
    takes: timeWords(performance.now() - started),
  });
  for (let next = gigabyte; !isOver; await setTimeout(200)) {
    most = Math.max(most, figure(reader, mostMemoryOf));
    written = Math.max(written, figure(writer, writtenBy));
    if (written >= next && written < bytes) {
      yield row(`${sizeWords(next)} so far`);
      next += gigabyte;
    }
    // The reader takes it for the end, and what it has read is added up as ever.
    if (performance.now() - started > lasts) writer.kill();
  }
  await over;
  yield row(sizeWords(written));
}

/** Nothing once the process has ended. */
function figure({ pid = 0 }: ChildProcess, of: (pid: number) => number): number {
  try {
    return of(pid);
  } catch {
    return 0;
  }
}

function writtenBy(pid: number): number {
  return Number(/^wchar: (\d+)/m.exec(readFileSync(`/proc/${pid}/io`, "utf8"))?.[1] ?? 0);
}

function sizeWords(bytes: number): string {
  return bytes < gigabyte
    ? `${Math.round(bytes / megabyte)} MB`
    : `${Number((bytes / gigabyte).toFixed(1))} GB`;
}
