export {
  type ApplicationMap,
  applicationMap,
  type EvidenceKind,
  evidenceKinds,
  type ServiceUse,
  type UnitUse,
} from "./application-map/application-map.ts";
export { type MapClass, mapClasses } from "./application-map/classify.ts";
export { type Beginning, beginnings, declaredUses } from "./application-map/declared-uses.ts";
export type { Disagreement } from "./application-map/disagreements.ts";
export type { Measure, MeasuredEvidence } from "./application-map/measured-uses.ts";
export type { UnitWeight } from "./application-map/unit-weights.ts";
export { assess } from "./assess.ts";
export { type BlastRadius, blastRadius } from "./blast-radius.ts";
export {
  type ExerciseClock,
  exerciseClock,
  type ExerciseState,
} from "./exercises/exercise-clock.ts";
export { isDiscussed } from "./exercises/is-discussed.ts";
export { type ExerciseOutcome, type GoalOutcome, outcomeOf } from "./exercises/outcome.ts";
export { pointWords } from "./exercises/point-words.ts";
export { type PointStanding, preparationOf } from "./exercises/preparation.ts";
export type { HeldCall } from "./exercises/preparation/held-call.ts";
export { isAttendanceNoted, tookPart } from "./exercises/took-part.ts";
export {
  type InjectReason,
  type ProposedInject,
  proposeInjects,
} from "./exercises/propose-injects.ts";
export type { Bounds } from "./fault-tree/answers/bounds-of-diagram.ts";
export type { CutCounts } from "./fault-tree/answers/count-cuts.ts";
export type { Importance } from "./fault-tree/answers/importance.ts";
export { Cancelled, MemoryExceeded } from "./fault-tree/diagram/allowance.ts";
export { type Solution, type SolveOptions, solveFaultTree } from "./fault-tree/solve-fault-tree.ts";
export { RingsTooLarge } from "./fault-tree/unroll-rings.ts";
export { type Harm, harmOf } from "./harm.ts";
export {
  coverage,
  type Coverage,
  type CoverageState,
  coverageStates,
} from "./programme/coverage.ts";
export { due, type RankedItem } from "./programme/due.ts";
export {
  isTrainingDue,
  type TrainedPerson,
  type TrainingRecord,
  trainingRecords,
} from "./programme/training-records.ts";
export { isPassed } from "./programme/trainings.ts";
export type { Change, LastChanges } from "./programme/last-changes.ts";
export {
  type Concern,
  concernKinds,
  type DueItem,
  type DueKind,
  dueKinds,
  dueWords,
} from "./programme/due-item.ts";
export { inspectAfter } from "./inspect-after.ts";
export { inspect, type Inspection } from "./inspection.ts";
export { findingsOf, lint } from "./lint.ts";
export { type Links, linksOf } from "./neighbourhood/links.ts";
export { type Neighbourhood, neighbourhoodOf } from "./neighbourhood/neighbourhood.ts";
export { type OpenPsaModel, type ReadOpenPsa, readOpenPsa } from "./open-psa/read-open-psa.ts";
export { writeOpenPsa } from "./open-psa/write-open-psa.ts";
export type { XmlProblem } from "./open-psa/xml/xml-problem.ts";
export {
  type OthersIncident,
  type Proposal,
  proposalSources,
} from "./programme/proposals/proposal.ts";
export { type Proposals, proposals } from "./programme/proposals/proposals.ts";
export {
  type Grade,
  grades,
  type Proof,
  type Readiness,
  type ReadinessPart,
  type FunctionReadiness,
  type ReadinessSummary,
} from "./readiness/proof.ts";
export { type Readinesses, readinessIn } from "./readiness/readiness.ts";
export { planRecovery } from "./recovery/plan-recovery.ts";
export { type ActionProof, proofsOfAction } from "./programme/proofs-of-action.ts";
export { incidentHappening } from "./response/incident-happening.ts";
export { retoldIncident } from "./response/retold-incident.ts";
export { type Happening, respond } from "./response/respond.ts";
export type {
  Deadline,
  ExpectedReturn,
  HinderedStep,
  Outage,
  ProcedureStanding,
  Response,
  Restoration,
} from "./response/response.ts";
export { withBegan } from "./response/with-began.ts";
export {
  callTreeLacks,
  callTreeSelfDependences,
  type Lack,
  scenariosOf,
  type SelfDependence,
  sopLacks,
  sopSelfDependences,
} from "./self-dependence.ts";
export {
  listAlternatives,
  type SharedDependency,
  sharedDependencies,
} from "./shared-dependencies.ts";
export { simulate } from "./simulate.ts";
export type {
  Assessment,
  Break,
  Cascade,
  Cause,
  ElementAssessment,
  ElementCascade,
  Finding,
  Gap,
  RecoveryOrder,
  RecoveryStep,
  ReturnPath,
  Span,
  Step,
} from "./results.ts";
export type { Rule } from "./rule.ts";
export { rules } from "./rules.ts";
export { firstYearCost } from "./strategies/cost.ts";
export { greedySequence, type Sequence } from "./strategies/greedy-sequence.ts";
export { gainPerThousand, type RankedBy } from "./strategies/rank.ts";
export { cutChangesOfPlans } from "./weak-points/changes/changes-of-plans.ts";
export type { CountedCuts, CutChanges } from "./weak-points/changes/cut-changes.ts";
export type { FunctionCut } from "./weak-points/function-cut.ts";
export type { OpenGap } from "./strategies/open-gaps.ts";
export { mostListed } from "./strategies/cut-changes-between.ts";
export { type OnProgress, type StrategyBase, strategyBase } from "./strategies/strategy-base.ts";
export {
  rankStrategies,
  type TriedStrategies,
  tryStrategies,
} from "./strategies/try-strategies.ts";
export { mostForPairs, usualOrder } from "./strategies/usual-order.ts";
export { weightsOf } from "./strategies/weights.ts";
export type { Worth } from "./strategies/worth.ts";
export { exportFaultTree } from "./weak-points/export-fault-tree.ts";
export { FaultTreeTooLarge } from "./weak-points/fault-tree-too-large.ts";
export { downtimeAYear } from "./weak-points/unavailability.ts";
export { type WeakPoints, weakPoints } from "./weak-points/weak-points.ts";
