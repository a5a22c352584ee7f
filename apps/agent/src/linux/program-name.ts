import { basename } from "node:path";
import { programWithScript } from "@mainstay/flows/watching";

/** What is known of a process: what it runs, what it was called with, and the name that the kernel has cut to 15 letters. */
export type ProgramFacts = {
  readonly executable?: string;
  readonly parameters: readonly string[];
  readonly name: string;
};

/** What a process is called by people: its program, and for one that runs others' programs, which; never more than 400 letters. */
export function programName({ executable, parameters, name }: ProgramFacts): string {
  const program = basename((executable ?? parameters[0] ?? name).replace(/ \(deleted\)$/, ""));
  return programWithScript({ program: program === "" ? name : program, words: parameters });
}
