export { AssessDocument, toAssessDocument } from "./documents/assess.ts";
export { Chance, ProbabilityBounds, toProbability } from "./documents/chance.ts";
export { DurationText, IdText } from "./documents/duration.ts";
export { RecoverDocument, toRecoverDocument } from "./documents/recover.ts";
export { SimulateDocument, toSimulateDocument } from "./documents/simulate.ts";
export {
  type AssessedStrategies,
  StrategiesDocument,
  toStrategiesDocument,
} from "./documents/strategies.ts";
export { WeakPointsDocument, weakPointsPieces } from "./documents/weak-points.ts";
