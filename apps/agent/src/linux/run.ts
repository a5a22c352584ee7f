import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** A program and its arguments. */
export type Command = readonly [string, ...string[]];

/** Runs a program and gives its lines as they come; false if it cannot be run or fails. */
export function runLines(
  [program, ...parameters]: Command,
  take: (line: string) => void,
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { stdio: ["ignore", "pipe", "ignore"] });
    const lines = createInterface({ input: child.stdout });
    lines.on("line", take);
    const closed = new Promise((done) => lines.once("close", done));
    child.once("error", () => resolve(false));
    child.once("exit", (code) => void closed.then(() => resolve(code === 0)));
  });
}

/** The command, run within a network namespace. */
export function within(namespace: string | undefined, command: Command): Command {
  return namespace === undefined ? command : ["nsenter", `--net=${namespace}`, "--", ...command];
}
