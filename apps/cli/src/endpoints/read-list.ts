import {
  type ChangeList,
  type EndpointList,
  type EndpointProblem,
  isChangeList,
  readChanges,
  readEndpoints,
} from "@mainstay/m365";
import { CannotRun } from "../failure.ts";
import { readFileText } from "../read-text.ts";
import { count, plain } from "../render/words.ts";
import { complain } from "../terminal.ts";

/** Reads a list of endpoints from a file, and says on standard error what of it is left out. Throws CannotRun. */
export function readListFile(path: string): EndpointList {
  const json = readJsonFile(path);
  if (isChangeList(json)) {
    throw new CannotRun(
      `${plain(path)} has records of changes, not a list of endpoints: give a file as /endpoints/Worldwide gives it`,
    );
  }
  return listFrom(json, path);
}

/** Reads records of changes from a file, in the same way. */
export function readChangesFile(path: string): ChangeList {
  const list = readChanges(readJsonFile(path));
  if (list.changes.length === 0 && list.problems.length > 0)
    throw new CannotRun(problemText(path, list.problems));
  tellProblems(path, list.problems);
  return list;
}

/** A list from parsed JSON. */
export function listFrom(json: unknown, path: string): EndpointList {
  const list = readEndpoints(json);
  if (list.sets.length === 0) {
    const problems =
      list.problems.length > 0
        ? list.problems
        : [{ path: [], message: "is an empty list: it has no endpoint set" }];
    throw new CannotRun(problemText(path, problems));
  }
  tellProblems(path, list.problems);
  return list;
}

/** The parsed JSON of a file. Throws CannotRun. */
export function readJsonFile(path: string): unknown {
  const read = readFileText(path, "any");
  if ("problem" in read) throw new CannotRun(`${plain(path)} ${read.problem.message}`);
  try {
    return JSON.parse(read.text.replace(/^\uFEFF/, ""));
  } catch {
    const form = /^\s*</.test(read.text)
      ? "is a web page, not JSON"
      : /^\s*"?id"?,/i.test(read.text)
        ? "is CSV, not JSON"
        : "is not JSON, or only the beginning of it";
    throw new CannotRun(
      `${plain(path)} ${form}: give a file that the web service gave with format=JSON`,
    );
  }
}

function tellProblems(path: string, problems: readonly EndpointProblem[]): void {
  if (problems.length > 0) complain(`warning: ${problemText(path, problems)}`);
}

const most = 5;

function problemText(path: string, problems: readonly EndpointProblem[]): string {
  const lines = problems.slice(0, most).map((problem) => {
    const place = problem.path
      .map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`))
      .join("");
    return `${plain(path)}${place === "" ? "" : ` at ${place}`}: ${plain(problem.message)}`;
  });
  const rest = problems.length - lines.length;
  return [...lines, ...(rest === 0 ? [] : [`… and ${count(rest, "more problem")}`])].join("\n");
}
