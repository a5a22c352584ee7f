export type {
  Assessment,
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
