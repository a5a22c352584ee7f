export {
  type Approvable,
  approvableNames,
  Material,
} from "./approval/approvable.ts";
export { findMaterial, isSameMaterial } from "./approval/material.ts";
export { type ApprovableAddress, materialChanges } from "./approval/material-changes.ts";
export { didYouMean } from "./check/did-you-mean.ts";
export { nearest } from "./check/nearest.ts";
export { nouns } from "./check/nouns.ts";
export { addDays, addMonths, daysBetween, isBefore, knownNow } from "./calendar.ts";
export type { Catalog, CatalogFeature } from "./catalogs/catalog.ts";
export { completePlan } from "./catalogs/complete-plan.ts";
export { joinNeeds } from "./catalogs/join-needs.ts";
export { type UsedCatalog, usedCatalogs } from "./catalogs/used-catalogs.ts";
export type { DeepReadonly } from "./deep-readonly.ts";
export { addressOf } from "./edits/address-of.ts";
export { applyEdit, applyingEdit } from "./edits/apply-edit.ts";
export { applyToValid } from "./edits/apply-to-valid.ts";
export { applyUnchecked, type Edited } from "./edits/apply-unchecked.ts";
export { describeEdit, describingEdit } from "./edits/describe-edit.ts";
export { changedRecords, seenChange } from "./edits/changed-record.ts";
export { isSame } from "./edits/json.ts";
export {
  findRequirement,
  type PlacedRequirement,
  requirementAddress,
} from "./edits/requirement-address.ts";
export { editBetween } from "./edits/edit-between.ts";
export { invertEdit } from "./edits/invert-edit.ts";
export { longForm } from "./edits/list-names.ts";
export { mergePlan } from "./edits/merge-plan.ts";
export { addressIn, type Edit, mostOnOne, Operation } from "./edits/operation.ts";
export { type Overlap, overlaps, touches } from "./edits/overlaps.ts";
export {
  collectionNames,
  encodeOrganisation,
  encodeRecord,
  parseOrganisation,
  parseRecord,
} from "./edits/records.ts";
export { replayEdits, replayingEdits } from "./edits/replay-edits.ts";
export { spreadEdit } from "./edits/spread-edit.ts";
export { valueInRecord } from "./edits/value-in-record.ts";
export { type ReadPlan, readPlan } from "./files/read-plan.ts";
export { finish, type Steps } from "./steps.ts";
export { maxPlanLength, maxSourceLength, type Source } from "./files/source.ts";
export {
  earlier,
  type Instant,
  instantOf,
  minutesAfter,
  minutesBetween,
  parseInstant,
  secondsOf,
} from "./instant.ts";
export {
  Happening,
  type HappeningKind,
  longestEntry,
  Rating,
  ratingWords,
} from "./journal/happening.ts";
export {
  type EntryOf,
  inJournalOrder,
  JournalEntry,
  JournalNote,
  Occasion,
  notWithdrawn,
  standingEntries,
} from "./journal/journal-entry.ts";
export type { Restatement } from "./journal/restatement.ts";
export { type RestatementNames, restatementWords } from "./journal/restatement-words.ts";
export { planJsonSchema } from "./json-schema.ts";
export {
  type CalculatedMtpd,
  type CalculatedObjectives,
  calculateObjectives,
  type ObjectivesSideBySide,
  objectivesSideBySide,
  type ProposedRto,
  proposeRto,
} from "./objectives.ts";
export { type Collection, collections, isCollection, Plan, type RecordOf } from "./plan.ts";
export { findRecord } from "./positions-in.ts";
export type { Location, PlanPath, Problem } from "./problem.ts";
export {
  Agreement,
  Dependency,
  DependencyAnalysis,
  DocumentStatus,
  Impact,
  ImpactAnalysis,
} from "./records/analyses.ts";
export { Action, ActionStatus } from "./records/action.ts";
export { Answer, Difference } from "./records/answer.ts";
export { CatalogUse } from "./records/catalog-use.ts";
export { Deferral, deferrable } from "./records/deferral.ts";
export {
  Duration,
  DurationOrNever,
  formatDuration,
  Minutes,
  minutes,
  never,
  parseDuration,
} from "./records/duration.ts";
export {
  Availability,
  Disruption,
  Element,
  Kind,
  Objectives,
  Recovery,
} from "./records/element.ts";
export {
  PreparationCheck,
  PreparationPoint,
  preparationPoints,
} from "./records/preparation.ts";
export { Exercise, ExerciseGoal, ExerciseRole, GoalRating } from "./records/exercise.ts";
export { type Guard, guardWords, missingGuards } from "./records/missing-guards.ts";
export { isSurprise } from "./records/is-surprise.ts";
export { onlyPlays } from "./records/only-plays.ts";
export { Inject } from "./records/inject.ts";
export { CauseClass } from "./records/cause-class.ts";
export { Achieved, Incident } from "./records/incident.ts";
export {
  Contact,
  ContactKind,
  defaultCriticalities,
  defaultImpactScale,
  ImpactCategory,
  ImpactScale,
  Organisation,
  Person,
  Unit,
} from "./records/organisation.ts";
export {
  Day,
  ElementId,
  Id,
  Money,
  PersonId,
  ScenarioId,
  Share,
  SopId,
  StrategyId,
  UnitId,
} from "./records/primitives.ts";
export { Evidence, Purpose, Requirement } from "./records/requirement.ts";
export { Scenario } from "./records/scenario.ts";
export { parseSighting, SeenAs, type Sighting } from "./records/seen-as.ts";
export { Call, CallTree, Sop, Step } from "./records/sop.ts";
export { Strategy, StrategyStatus } from "./records/strategy.ts";
export { Audience, Completion, Training } from "./records/training.ts";
