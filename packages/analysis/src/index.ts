export { assess } from "./assess.ts";
export { lint } from "./lint.ts";
export { type OpenPsaModel, type ReadOpenPsa, readOpenPsa } from "./open-psa/read-open-psa.ts";
export { writeOpenPsa } from "./open-psa/write-open-psa.ts";
export type { XmlProblem } from "./open-psa/xml/xml-problem.ts";
export { planRecovery } from "./recovery/plan-recovery.ts";
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
