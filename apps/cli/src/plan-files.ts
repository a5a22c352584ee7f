import { readdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { maxPlanLength, type Problem, type Source } from "@mainstay/plan";
import { CannotRun, reasonOf } from "./failure.ts";
import { problemAt, type ReadText, readFileText, readStandardInput } from "./read-text.ts";

/** What was found where the user pointed: the files that could be read, and what was wrong with the others. */
export type FoundFiles = {
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
};

/**
 * Reads the plan files at a place: one file, all of a directory tree in the order of their paths, or standard input
 * (`-`). Throws CannotRun where there is nothing to read at all.
 */
export async function findPlanFiles(place: string): Promise<FoundFiles> {
  if (place === "-") return found([[place, await readStandardInput(place)]]);
  if (!isDirectory(place)) return found([[place, readFileText(place)]]);
  const { paths, problems } = pathsBelow(place);
  if (paths.length === 0 && problems.length === 0) throw new CannotRun(noPlanIn(place));
  const { sources, problems: unread } = found(readInTurn(paths));
  return { sources, problems: [...problems, ...unread] };
}

/** Reads one file after the other, and no more of them once they are too much for a plan. */
function* readInTurn(paths: readonly string[]): Generator<readonly [string, ReadText]> {
  let length = 0;
  for (const path of paths) {
    const result = readFileText(path);
    yield [path, result];
    length += "text" in result ? result.text.length : 0;
    if (length > maxPlanLength) return;
  }
}

/** What to say where a directory holds no plan: what was looked for, and how to begin one. */
export function noPlanIn(place: string): string {
  const [here, argument] = place === "." ? ["the working directory", ""] : [place, ` ${place}`];
  return `there is no plan in ${here}: name a plan file or directory, or begin one with \`mainstay init${argument}\``;
}

function isDirectory(place: string): boolean {
  try {
    return statSync(place).isDirectory();
  } catch (error) {
    throw new CannotRun(`cannot read ${place}: ${reasonOf(error)}`);
  }
}

const planFile = /\.(?:ya?ml|json|md|markdown)$/i;

/** Whether a file below the directory of a plan is part of it, by its path from there. */
export function isPlanFile(path: string): boolean {
  const steps = path.split("/");
  return (
    planFile.test(path) && !steps.some((step) => step.startsWith(".") || step === "node_modules")
  );
}

/** The plan files of a directory tree; hidden folders and `node_modules` are passed over, and no folder is entered twice. */
function pathsBelow(root: string): { paths: readonly string[]; problems: readonly Problem[] } {
  const paths: string[] = [];
  const problems: Problem[] = [];
  const entered = new Set<string>();
  const waiting = [root];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    try {
      const real = realpathSync(folder);
      if (entered.has(real)) continue;
      entered.add(real);
      for (const entry of readdirSync(folder)) {
        if (entry.startsWith(".") || entry === "node_modules") continue;
        const path = folder === "." ? entry : join(folder, entry);
        const kind = kindOf(path);
        if (kind === "folder") waiting.push(path);
        else if (kind !== "other" && planFile.test(entry)) paths.push(path);
      }
    } catch (error) {
      problems.push(problemAt(folder, "unreadable-folder", `cannot be read: ${reasonOf(error)}`));
    }
  }
  return { paths: paths.toSorted(), problems };
}

/** Pipes and devices are `other`; what cannot even be looked at is `unknown`, and reading it will tell why. */
function kindOf(path: string): "folder" | "file" | "other" | "unknown" {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return "folder";
    return stats.isFile() ? "file" : "other";
  } catch {
    return "unknown";
  }
}

function found(read: Iterable<readonly [path: string, result: ReadText]>): FoundFiles {
  const sources: Source[] = [];
  const problems: Problem[] = [];
  for (const [path, result] of read) {
    if ("text" in result) sources.push({ path, text: result.text });
    else problems.push(result.problem);
  }
  return { sources, problems };
}
