import {
  completePlan,
  type Location,
  type Plan,
  type PlanPath,
  type Problem,
  readPlan,
} from "@mainstay/plan";
import { catalogs } from "@mainstay/m365/catalogs";
import { CannotRun, InvalidPlan } from "./failure.ts";
import { findPlanFiles, noPlanIn } from "./plan-files.ts";
import { withProgress } from "./terminal.ts";

/** A plan as read from a place: the plan as it is written unless there are problems, and where each of its parts stands. */
export type ReadPlace = {
  readonly place: string;
  readonly plan?: Plan;
  readonly problems: readonly Problem[];
  readonly ignored: readonly string[];
  readonly files: number;
  readonly locate: (path: PlanPath) => Location | undefined;
};

/** Reads what stands at a place, valid or not. Throws CannotRun where there is no plan at all. */
export async function readPlace(place: string): Promise<ReadPlace> {
  const found = await withProgress("Reading the files", () => findPlanFiles(place));
  const read = withProgress("Reading the plan", () => readPlan(found.sources, { catalogs }));
  const { ignored, locate } = read;
  const files = found.sources.length - ignored.length;
  const problems = inFileOrder([...found.problems, ...read.problems]);
  if (files === 0 && problems.length === 0) throw new CannotRun(noPlanIn(place));
  const plan = problems.length === 0 ? read.plan : undefined;
  return { place, ...(plan === undefined ? {} : { plan }), problems, ignored, files, locate };
}

/** In the order in which the files of a directory are read; what belongs to no file comes last. */
function inFileOrder(problems: readonly Problem[]): readonly Problem[] {
  const fileOf = ({ location }: Problem) => location?.file ?? "\uffff";
  return problems.toSorted((one, other) => {
    const [file, otherFile] = [fileOf(one), fileOf(other)];
    return file === otherFile ? 0 : file < otherFile ? -1 : 1;
  });
}

/** The valid plan at a place, completed with what it uses of the catalogs. Throws as `openWrittenPlan`. */
export async function openPlan(place: string): Promise<Plan> {
  return completePlan(await openWrittenPlan(place), catalogs);
}

/** The valid plan as it is written. Throws InvalidPlan where it has problems, CannotRun where there is none. */
export async function openWrittenPlan(place: string): Promise<Plan> {
  const { plan, problems } = await readPlace(place);
  if (plan === undefined) throw new InvalidPlan(place, problems);
  return plan;
}
