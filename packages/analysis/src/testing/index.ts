export { arbitraryNetwork, type NetworkSize } from "./arbitrary-network.ts";
export { type ReferenceAssessment, referenceAssessment } from "./reference-assessment.ts";
export { type ReferenceStep, referenceCascade } from "./reference-cascade.ts";
