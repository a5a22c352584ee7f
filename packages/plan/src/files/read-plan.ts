import { checkPlan } from "../check/check-plan.ts";
import { checkUnread } from "../check/check-unread.ts";
import { recordWords } from "../check/record-words.ts";
import { idsIn } from "../check/unread.ts";
import type { Catalog } from "../catalogs/catalog.ts";
import { writtenPath } from "../catalogs/written-path.ts";
import { besides } from "../edits/merge-plan.ts";
import { isCollection, type Plan } from "../plan.ts";
import type { Location, PlanPath, Problem } from "../problem.ts";
import { decodeRecords } from "./decode-records.ts";
import { type JoinedFiles, joinFiles } from "./join-files.ts";
import { openFiles } from "./open-files.ts";
import { maxProblems, type Source } from "./source.ts";

/** A plan as read from files: the plan as it is written, unless something is wrong with it, and where each of its parts stands. */
export type ReadPlan = {
  readonly plan?: Plan;
  /** Everything that is wrong, in the order of the files. */
  readonly problems: readonly Problem[];
  /** The paths of files that are no part of the plan. */
  readonly ignored: readonly string[];
  /**
   * Where a part of the plan stands, written or completed, or the nearest thing around it: what a catalog gives, where the
   * plan uses it. Undefined if there is no file.
   */
  readonly locate: (path: PlanPath) => Location | undefined;
};

/**
 * Reads the files of a plan as one (continuity-model §0): YAML, JSON, and procedures as Markdown. Whatever is wrong is
 * told, with file, line and column: the files as texts, each record by itself, then the plan as a whole, completed with what
 * it takes over from the catalogs. With `into`, the files are a part of that plan, checked together with what else it has, and
 * what is wrong there has no location; the plan that comes of it is that of the files alone. Never throws, whatever the texts
 * hold.
 */
export function readPlan(
  sources: readonly Source[],
  { catalogs = [], into }: { readonly catalogs?: readonly Catalog[]; readonly into?: Plan } = {},
): ReadPlan {
  const { files, ignored, problems: ofFiles } = openFiles(sources);
  const joined = joinFiles(files);
  const { plan, places, ...decoded } = decodeRecords(joined);
  const problems = [...ofFiles, ...joined.problems];
  for (const { part, ...problem } of decoded.problems)
    problems.push({ ...problem, ...locationOf(joined, problem.path, part) });
  const unread = {
    hasFiles: ofFiles.length > 0,
    ids: idsIn(decoded.broken),
    scales: decoded.brokenScales,
    catalogs: false,
  };
  // Of a plan that is known in part only, it cannot be said what is missing from it.
  const isKnown = decoded.isWhole && problems.length <= maxProblems;
  const whole = into === undefined ? plan : besides(into, plan);
  const ofWhole = isKnown ? checkPlan(whole, { catalogs, unread }) : [];
  for (const { message, ...problem } of ofWhole) {
    const isOfFiles = isWithin(plan, problem.path);
    const path = isOfFiles ? toWritten(problem.path, places) : problem.path;
    const subject = recordWords(whole, problem.path);
    problems.push({
      ...problem,
      path,
      message: subject === "" ? message : `${subject}: ${message}`,
      ...(isOfFiles ? locationOf(joined, path, "value") : {}),
    });
  }
  if (isKnown && decoded.broken.length > 0) {
    for (const problem of checkUnread(decoded.broken, { read: plan, whole, catalogs, unread })) {
      problems.push({ ...problem, ...locationOf(joined, problem.path, "value") });
      if (problems.length > maxProblems) break;
    }
  }
  return {
    ...(problems.length === 0 ? { plan } : {}),
    problems: inFileOrder(
      problems,
      sources.map(({ path }) => path),
    ),
    ignored,
    locate: (path) => joined.locate(writtenPath(plan, catalogs, path), "value"),
  };
}

function locationOf({ locate }: JoinedFiles, path: PlanPath, part: "key" | "value") {
  const location = locate(path, part);
  return location === undefined ? {} : { location };
}

/** Whether a path leads to something that the plan has, and not to what stands after it in a list. */
function isWithin(plan: Plan, [list, at]: PlanPath): boolean {
  if (!isCollection(list) || typeof at !== "number") return true;
  return at < plan[list].length;
}

/** The path with the position that a record has in its list as it was written, broken ones included. */
function toWritten(path: PlanPath, places: ReadonlyMap<string, readonly number[]>): PlanPath {
  const [list, at, ...rest] = path;
  if (list === undefined || typeof at !== "number") return path;
  return [list, places.get(String(list))?.[at] ?? at, ...rest];
}

/** Sorts by file, line and column; of very many, only the first are told. */
function inFileOrder(problems: readonly Problem[], paths: readonly string[]): readonly Problem[] {
  const places = new Map(paths.map((path, at) => [path, at]));
  const fileOf = ({ location }: Problem) => places.get(location?.file ?? "") ?? -1;
  const sorted = problems.toSorted(
    (one, other) =>
      fileOf(one) - fileOf(other) ||
      (one.location?.line ?? 0) - (other.location?.line ?? 0) ||
      (one.location?.column ?? 0) - (other.location?.column ?? 0),
  );
  if (sorted.length <= maxProblems) return sorted;
  const message = `there are more problems than these ${maxProblems}: mend these first`;
  return [...sorted.slice(0, maxProblems), { id: "more-problems", message, path: [] }];
}
