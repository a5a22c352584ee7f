import { spawn } from "node:child_process";
import { once } from "node:events";
import { execPath } from "node:process";
import { fileURLToPath } from "node:url";

const talk = fileURLToPath(new URL("talk.ts", import.meta.url));

/** A program that runs: it is ready, and ends when it is told to. */
export type Program = { readonly end: () => Promise<void> };

/** Starts `talk.ts`, in a network namespace if one is named, and returns when it has done what it was told. */
export async function startProgram(words: readonly string[], namespace?: string): Promise<Program> {
  const command = [execPath, talk, ...words];
  const [program = "", ...parameters] =
    namespace === undefined ? command : ["ip", "netns", "exec", namespace, ...command];
  const child = spawn(program, parameters, { stdio: ["pipe", "pipe", "inherit"] });
  const exited = once(child, "exit");
  await Promise.race([once(child.stdout, "data"), exited]);
  return {
    end: async () => {
      child.stdin.end();
      await exited;
    },
  };
}
