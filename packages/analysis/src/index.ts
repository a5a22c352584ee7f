export {
  type ApplicationMap,
  applicationMap,
  type EvidenceKind,
  evidenceKinds,
  type ServiceUse,
  type UnitUse,
} from "./application-map/application-map.ts";
export { type MapClass, mapClasses } from "./application-map/classify.ts";
export { type Beginning, beginnings } from "./application-map/declared-uses.ts";
export type { Disagreement } from "./application-map/disagreements.ts";
export type { Measure, MeasuredEvidence } from "./application-map/measured-uses.ts";
export type { UnitWeight } from "./application-map/unit-weights.ts";
export { assess } from "./assess.ts";
export { type BlastRadius, blastRadius } from "./blast-radius.ts";
export type { Bounds } from "./fault-tree/answers/bounds-of-diagram.ts";
export type { CutCounts } from "./fault-tree/answers/count-cuts.ts";
export type { Importance } from "./fault-tree/answers/importance.ts";
export { Cancelled, MemoryExceeded } from "./fault-tree/diagram/allowance.ts";
export { type Solution, type SolveOptions, solveFaultTree } from "./fault-tree/solve-fault-tree.ts";
export { RingsTooLarge } from "./fault-tree/unroll-rings.ts";
export { type Harm, harmOf } from "./harm.ts";
export { due, type DueOptions, type RankedItem } from "./programme/due.ts";
export { type DueItem, type DueKind, dueKinds } from "./programme/due-item.ts";
export type { ChangedOn } from "./programme/validations.ts";
export { lint } from "./lint.ts";
export { type Links, linksOf } from "./neighbourhood/links.ts";
export { type Neighbourhood, neighbourhoodOf } from "./neighbourhood/neighbourhood.ts";
export { type OpenPsaModel, type ReadOpenPsa, readOpenPsa } from "./open-psa/read-open-psa.ts";
export { writeOpenPsa } from "./open-psa/write-open-psa.ts";
export type { XmlProblem } from "./open-psa/xml/xml-problem.ts";
export { planRecovery } from "./recovery/plan-recovery.ts";
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
export type { FunctionCut } from "./weak-points/function-cuts.ts";
export type { OpenGap } from "./strategies/open-gaps.ts";
export { mostListed } from "./strategies/cut-changes-between.ts";
export { type OnProgress, type StrategyBase, strategyBase } from "./strategies/strategy-base.ts";
export {
  rankStrategies,
  type TriedStrategies,
  tryStrategies,
} from "./strategies/try-strategies.ts";
export { weightsOf } from "./strategies/weights.ts";
export type { Worth } from "./strategies/worth.ts";
export { exportFaultTree } from "./weak-points/export-fault-tree.ts";
export { FaultTreeTooLarge } from "./weak-points/fall-gates.ts";
export { downtimeAYear } from "./weak-points/unavailability.ts";
export { type WeakPoints, weakPoints } from "./weak-points/weak-points.ts";
