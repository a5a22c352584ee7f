import { catalogs } from "@mainstay/m365";
import { Day, type Plan, readPlan } from "@mainstay/plan";
import { UsageError } from "../failure.ts";
import { plain } from "../render/words.ts";
import { type Repository, repositoryOf } from "./repository.ts";

/** A plan as it once was, and the day on which it came to be so, by git, in UTC. */
export type PastPlan = { readonly plan: Plan; readonly on: string };

/**
 * A plan in files as it was at a revision of git, or at the beginning of a day, and after each commit since then that changed its files,
 * the earliest first, each read when it is asked for. What was made on a branch came with the merge: versions that stood beside each
 * other do not follow one another. What was no valid plan is left out: what it changed is in the next that is. Throws CannotRun where
 * there is no history, UsageError where it has no such revision.
 */
export function* pastPlans(place: string, since: string): Generator<PastPlan> {
  const repository = repositoryOf(place);
  const { git, path } = repository;
  const base = Day.safeParse(since).success
    ? git("rev-list", "-1", "--first-parent", `--before=${since}T00:00:00Z`, "HEAD").trim()
    : revisionOf(repository, since);
  const range = base === "" ? "HEAD" : `${base}..HEAD`;
  const order = ["--first-parent", "--reverse"];
  const log = git("log", ...order, "--date=short-local", "--format=%H %cd", range, "--", path);
  const versions = [...(base === "" ? [] : [base]), ...log.split("\n")];
  for (const version of versions) {
    const [commit = "", on = ""] = version.split(" ");
    if (commit === "") continue;
    const { plan } = readPlan(repository.filesAt(commit), { catalogs });
    if (plan !== undefined) yield { plan, on };
  }
}

function revisionOf({ git }: Repository, since: string): string {
  try {
    return git("rev-parse", "--verify", "--quiet", "--end-of-options", `${since}^{commit}`).trim();
  } catch {
    throw new UsageError(
      `--since is \`${plain(since)}\`, which is no file, no directory, no day and no revision of git: write for example --since 2026-01-01 or --since v1.2`,
    );
  }
}
