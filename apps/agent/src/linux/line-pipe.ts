import { execFile } from "node:child_process";
import { closeSync, constants, openSync, readSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** A pipe for a program that writes lines all the time, which is read a few times a second. */
export type LinePipe = {
  /** What the program gets for its output. */
  readonly input: number;
  /** Lets go of the input, so that the pipe ends with whoever writes. */
  readonly handOver: () => void;
  /** Reads what is there without waiting for its turn. */
  readonly read: () => void;
  readonly close: () => void;
};

/** The kernel's pipe has room for so much. */
const room = 65_536;
/** So many milliseconds pass between two readings; while half of the pipe has come in one pause, only so many. */
const pause = 250;
const shortPause = 20;

/**
 * Makes a pipe whose lines are given as they are read. A pipe of Node's own wakes the process for each line, which costs several times
 * as much as to read it, and so does a stream that stops and goes on. Undefined where none can be made.
 */
export async function linePipe(take: (line: string) => void): Promise<LinePipe | undefined> {
  const ends = await openEnds().catch(() => undefined);
  if (ends === undefined) return undefined;
  const { input, output } = ends;
  const buffer = Buffer.alloc(room);
  let rest = "";
  let next: NodeJS.Timeout | undefined;

  const close = (): void => {
    if (next === undefined) return;
    clearTimeout(next);
    next = undefined;
    closeSync(output);
  };
  const read = (): void => {
    if (next === undefined) return;
    clearTimeout(next);
    const length = readWhatIsThere(output, buffer);
    if (length === "ended") return close();
    const cut = (rest + buffer.toString("latin1", 0, length)).split("\n");
    rest = cut.pop() ?? "";
    next = setTimeout(read, length > room / 2 ? shortPause : pause).unref();
    for (const line of cut) take(line);
  };
  next = setTimeout(read, pause).unref();
  return { input, handOver: () => closeSync(input), read, close };
}

/** How many bytes it read: 0 where none are there now; `ended` where nobody writes any more. */
function readWhatIsThere(output: number, buffer: Buffer): number | "ended" {
  try {
    return readSync(output, buffer) || "ended";
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EAGAIN" ? 0 : "ended";
  }
}

/** Both ends of a pipe that nobody else can open any more. */
async function openEnds(): Promise<{ readonly input: number; readonly output: number }> {
  const folder = await mkdtemp(join(tmpdir(), "mainstay-observe-"));
  try {
    const path = join(folder, "pipe");
    await promisify(execFile)("mkfifo", ["-m", "600", path]);
    // Without its other end open, the one that is written to cannot be opened.
    const output = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    return { output, input: openSync(path, constants.O_WRONLY) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
