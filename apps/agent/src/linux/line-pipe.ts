import { execFile } from "node:child_process";
import { closeSync, constants, openSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** A pipe for a program that writes lines all the time, which is read a few times a second. */
export type LinePipe = {
  /** What the program gets for its output. */
  readonly input: number;
  /** Lets go of the input, so that the pipe ends with whoever writes. */
  readonly handOver: () => void;
  readonly close: () => void;
};

/** So many milliseconds pass between two readings. */
const pause = 200;
/** The kernel's pipe has room for so much: when half of it has come in one pause, the next is left out. */
const room = 65_536;

/**
 * Makes a pipe whose lines are given as they are read. A pipe of Node's own wakes the process for each line, which costs several times
 * as much as to read it. Undefined where none can be made.
 */
export async function linePipe(take: (line: string) => void): Promise<LinePipe | undefined> {
  const ends = await openEnds().catch(() => undefined);
  if (ends === undefined) return undefined;
  let rest = "";
  const buffer = Buffer.alloc(room);
  const output = new Socket({
    fd: ends.output,
    readable: true,
    writable: false,
    onread: {
      buffer,
      callback: (length) => {
        const cut = (rest + buffer.toString("latin1", 0, length)).split("\n");
        rest = cut.pop() ?? "";
        for (const line of cut) take(line);
        if (length > room / 2) return true;
        setTimeout(() => output.resume(), pause).unref();
        return false;
      },
    },
  });
  output.on("error", () => output.destroy());
  output.resume();
  return {
    input: ends.input,
    handOver: () => closeSync(ends.input),
    close: () => output.destroy(),
  };
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
