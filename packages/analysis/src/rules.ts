import type { Rule } from "./rule.ts";
import { alternativesShareDependency } from "./rules/alternatives-share-dependency.ts";
import { blackStartRing } from "./rules/black-start-ring.ts";
import { callTreeNotTested } from "./rules/call-tree-not-tested.ts";
import { criticalityBelowInherited } from "./rules/criticality-below-inherited.ts";
import { dataTooOld } from "./rules/data-too-old.ts";
import { emptyImpactMatrix } from "./rules/empty-impact-matrix.ts";
import { exerciseWithoutResult } from "./rules/exercise-without-result.ts";
import { expiredImpactAnalysis } from "./rules/expired-impact-analysis.ts";
import { failedExerciseNotRepeated } from "./rules/failed-exercise-not-repeated.ts";
import { fallingImpact } from "./rules/falling-impact.ts";
import { functionWithoutRto } from "./rules/function-without-rto.ts";
import { idleAdjustment } from "./rules/idle-adjustment.ts";
import { incompleteApproval } from "./rules/incomplete-approval.ts";
import { island } from "./rules/island.ts";
import { longTolerance } from "./rules/long-tolerance.ts";
import { neverValidated } from "./rules/never-validated.ts";
import { nobodyTrained } from "./rules/nobody-trained.ts";
import { noImpactAnalysis } from "./rules/no-impact-analysis.ts";
import { noOwner } from "./rules/no-owner.ts";
import { noRecoveryPoint } from "./rules/no-recovery-point.ts";
import { noRecoveryTime } from "./rules/no-recovery-time.ts";
import { objectivesDiffer } from "./rules/objectives-differ.ts";
import { oldImpactAnalysis } from "./rules/old-impact-analysis.ts";
import { oneOwnerForMany } from "./rules/one-owner-for-many.ts";
import { ownerWithoutBackup } from "./rules/owner-without-backup.ts";
import { ownVerifier } from "./rules/own-verifier.ts";
import { passedWithMissedGoal } from "./rules/passed-with-missed-goal.ts";
import { procedureNotReviewed } from "./rules/procedure-not-reviewed.ts";
import { procedureWithoutSteps } from "./rules/procedure-without-steps.ts";
import { provenWithoutProof } from "./rules/proven-without-proof.ts";
import { recoveryBehindSlowerNeeds } from "./rules/recovery-behind-slower-needs.ts";
import { roleWithoutTraining } from "./rules/role-without-training.ts";
import { rtoAboveMtpd } from "./rules/rto-above-mtpd.ts";
import { rtoEqualsMtpd } from "./rules/rto-equals-mtpd.ts";
import { scenarioNeverExercised } from "./rules/scenario-never-exercised.ts";
import { scenarioWithoutProcedure } from "./rules/scenario-without-procedure.ts";
import { selfDependentCallTree } from "./rules/self-dependent-call-tree.ts";
import { selfDependentProcedure } from "./rules/self-dependent-procedure.ts";
import { stepOverLostChannel } from "./rules/step-over-lost-channel.ts";
import { stepWithoutActor } from "./rules/step-without-actor.ts";
import { strategyNotPossible } from "./rules/strategy-not-possible.ts";
import { strategyWithoutCost } from "./rules/strategy-without-cost.ts";
import { strategyWithoutOwner } from "./rules/strategy-without-owner.ts";
import { supplierWithoutClaim } from "./rules/supplier-without-claim.ts";
import { tooFewCopies } from "./rules/too-few-copies.ts";
import { tooSlow } from "./rules/too-slow.ts";
import { unapprovedObjectives } from "./rules/unapproved-objectives.ts";
import { unitWithoutElements } from "./rules/unit-without-elements.ts";
import { unclearedExercise } from "./rules/uncleared-exercise.ts";
import { unreachablePerson } from "./rules/unreachable-person.ts";
import { validationOverdue } from "./rules/validation-overdue.ts";

/** What a plan is inspected for, in the order in which findings are told: who, what is asked, what can be done, what to do, proof. */
export const rules: readonly Rule[] = [
  noOwner,
  ownerWithoutBackup,
  oneOwnerForMany,
  unitWithoutElements,
  island,
  noImpactAnalysis,
  oldImpactAnalysis,
  expiredImpactAnalysis,
  incompleteApproval,
  emptyImpactMatrix,
  fallingImpact,
  idleAdjustment,
  unapprovedObjectives,
  objectivesDiffer,
  functionWithoutRto,
  rtoAboveMtpd,
  rtoEqualsMtpd,
  criticalityBelowInherited,
  tooSlow,
  noRecoveryTime,
  supplierWithoutClaim,
  dataTooOld,
  noRecoveryPoint,
  recoveryBehindSlowerNeeds,
  blackStartRing,
  alternativesShareDependency,
  longTolerance,
  strategyNotPossible,
  strategyWithoutOwner,
  strategyWithoutCost,
  scenarioWithoutProcedure,
  selfDependentProcedure,
  stepOverLostChannel,
  procedureWithoutSteps,
  stepWithoutActor,
  procedureNotReviewed,
  selfDependentCallTree,
  callTreeNotTested,
  unreachablePerson,
  tooFewCopies,
  neverValidated,
  validationOverdue,
  failedExerciseNotRepeated,
  scenarioNeverExercised,
  unclearedExercise,
  exerciseWithoutResult,
  passedWithMissedGoal,
  nobodyTrained,
  roleWithoutTraining,
  ownVerifier,
  provenWithoutProof,
];
