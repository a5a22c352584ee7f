import { spawn } from "node:child_process";
import type { Readable } from "node:stream";

/** A program and its arguments. */
export type Command = readonly [string, ...string[]];

/** Runs a program and gives its lines as they come; false if it cannot be run or fails. */
export function runLines(
  [program, ...parameters]: Command,
  take: (line: string) => void,
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { stdio: ["ignore", "pipe", "ignore"] });
    const closed = takeLines(child.stdout, take);
    child.once("error", () => resolve(false));
    child.once("exit", (code) => void closed.then(() => resolve(code === 0)));
  });
}

/** Cuts lines out of what comes; of a long piece only the line that goes on into the next is copied. */
function takeLines(stream: Readable, take: (line: string) => void): Promise<void> {
  let rest = "";
  stream.setEncoding("utf8");
  stream.on("data", (piece: string) => {
    let start = 0;
    for (let end = piece.indexOf("\n"); end !== -1; end = piece.indexOf("\n", start)) {
      take(start === 0 ? rest + piece.slice(0, end) : piece.slice(start, end));
      start = end + 1;
    }
    rest = start === 0 ? rest + piece : piece.slice(start);
  });
  return new Promise((resolve) => {
    stream.once("close", () => {
      if (rest !== "") take(rest);
      resolve();
    });
  });
}

/** The command, run within a network namespace. */
export function within(namespace: string | undefined, command: Command): Command {
  return namespace === undefined ? command : ["nsenter", `--net=${namespace}`, "--", ...command];
}
