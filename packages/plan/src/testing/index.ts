export { arbitraryEdit } from "./arbitrary-edit.ts";
export { arbitraryPlan, type PlanSize } from "./arbitrary-plan.ts";
export { officeCatalog } from "./office-catalog.ts";
export { type PlanInFile, planOf } from "./plan-of.ts";
