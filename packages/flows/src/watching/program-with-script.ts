import { scriptOf } from "./script-of.ts";

/** What is known of a process: the name of its program's file, or else what the system calls it; and the words that it was called with. */
type ProgramFacts = { readonly program: string; readonly words: readonly string[] };

/**
 * What a process is called by people: its program, and for one that runs others' programs, which: `java orders.jar`; of Internet
 * Information Services, for which application pool it works. Nothing else of what it was called with; never more than 400 letters.
 */
export function programWithScript({ program, words }: ProgramFacts): string {
  const script = poolOf(program, words) ?? scriptOf(program, words);
  return (script === undefined ? program : `${program} ${script}`).slice(0, 400);
}

/** https://learn.microsoft.com/iis/get-started/introduction-to-iis/introduction-to-iis-architecture: a worker process serves one pool. */
function poolOf(program: string, words: readonly string[]): string | undefined {
  if (program.toLowerCase() !== "w3wp.exe") return undefined;
  const pool = words[words.indexOf("-ap") + 1];
  return words.includes("-ap") && pool !== "" ? pool : undefined;
}
