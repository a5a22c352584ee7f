import { actions } from "./lists/actions.ts";
import { answers } from "./lists/answers.ts";
import { calls, callTrees } from "./lists/call-trees.ts";
import { catalogs } from "./lists/catalogs.ts";
import { deferrals } from "./lists/deferrals.ts";
import { dependencies, dependencyAnalyses } from "./lists/dependency-analyses.ts";
import { incidentLosses, scenarioLosses } from "./lists/disruptions.ts";
import { elements } from "./lists/elements.ts";
import { checks, goals, injects, participants } from "./lists/exercise-items.ts";
import { exercises } from "./lists/exercises.ts";
import { impactAnalyses } from "./lists/impact-analyses.ts";
import { agreements, impacts, peaks } from "./lists/impacts.ts";
import { incidents, recoveries, told } from "./lists/incidents.ts";
import { actionChanges, strategyChanges } from "./lists/operations.ts";
import { impactCategories, organisation } from "./lists/organisation.ts";
import { people } from "./lists/people.ts";
import { procedures, steps } from "./lists/procedures.ts";
import { procedureNeeds, requirements } from "./lists/requirements.ts";
import { scenarios } from "./lists/scenarios.ts";
import { strategies } from "./lists/strategies.ts";
import { completions, trainings } from "./lists/trainings.ts";
import { units } from "./lists/units.ts";
import type { Sheet } from "./sheet.ts";

/** All that a plan says, as sheets, in the order in which they are written: what a record has many of comes after it. */
const sheets = {
  organisation,
  impactCategories,
  uses: catalogs,
  units,
  people,
  elements,
  requirements,
  scenarios,
  losses: scenarioLosses,
  strategies,
  strategyChanges,
  sops: procedures,
  procedureNeeds,
  steps,
  callTrees,
  calls,
  impactAnalyses,
  impacts,
  agreements,
  peaks,
  dependencyAnalyses,
  dependencies,
  exercises,
  goals,
  injects,
  participants,
  checks,
  trainings,
  completions,
  incidents,
  incidentLosses,
  recoveries,
  told,
  actions,
  actionChanges,
  deferrals,
  answers,
} as const satisfies Readonly<Record<string, Sheet>>;

/** A sheet, as the API calls it. */
export type SheetName = keyof typeof sheets;

/** All of them, in their order. */
export const sheetNames: readonly SheetName[] = Object.keys(sheets).filter(isSheetName);

/** The sheet of this name. */
export function sheetOf(name: SheetName): Sheet {
  return sheets[name];
}

function isSheetName(name: string): name is SheetName {
  return Object.hasOwn(sheets, name);
}
