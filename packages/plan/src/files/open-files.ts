import type { Problem } from "../problem.ts";
import { openFile, type PlanFile } from "./plan-file.ts";
import { planRoom } from "./room.ts";
import type { Source } from "./source.ts";

/** The files that belong to the plan, those that do not, and what is wrong with any as a file. */
export type OpenedFiles = {
  readonly files: readonly PlanFile[];
  readonly ignored: readonly string[];
  readonly problems: readonly Problem[];
};

/** Reads each text, and tells the plan's files from others. A file that stands alone has to be a plan. */
export function openFiles(sources: readonly Source[]): OpenedFiles {
  const files: PlanFile[] = [];
  const ignored: string[] = [];
  const problems: Problem[] = [];
  const room = planRoom();
  const alone = sources.length === 1;
  for (const source of sources) {
    const excess = room.take(source);
    if (excess !== undefined) {
      const location = { file: source.path, line: 1, column: 1 };
      problems.push({ id: "too-large", message: excess, path: [], location });
      continue;
    }
    const opened = openFile(source, { alone });
    if (opened === "ignored") {
      ignored.push(source.path);
      room.giveBack();
    } else {
      for (const problem of opened.problems) problems.push(problem);
      if (opened.file !== undefined) files.push(opened.file);
    }
  }
  return { files, ignored, problems };
}
