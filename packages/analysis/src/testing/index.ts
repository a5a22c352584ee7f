export { arbitraryNetwork, type NetworkSize } from "./arbitrary-network.ts";
export { arbitraryQuantifiedTree, arbitraryTree, type TreeSize } from "./arbitrary-tree.ts";
export { type ReferenceAssessment, referenceAssessment } from "./reference-assessment.ts";
export { type ReferenceStep, referenceCascade } from "./reference-cascade.ts";
export { referenceCuts } from "./reference-cuts.ts";
export {
  type ReferenceImportance,
  referenceImportance,
  referenceProbability,
} from "./reference-importance.ts";
export { referenceTruth } from "./reference-truth.ts";
