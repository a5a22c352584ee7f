export {
  type UnitAttribute,
  unitAttributes,
} from "./usage/directory-user.ts";
export {
  type UnitEvidence,
  type UnmatchedValue,
  type UsageByUnit,
  usageByUnit,
} from "./usage/evidence.ts";
export { readUsage, type UsageReader } from "./usage/read-usage.ts";
export type { Rejection } from "./usage/rejections.ts";
export type { ServiceCounts } from "./usage/service-counts.ts";
export { type MeasuredService, measuredServices } from "./usage/services.ts";
export { type UnitNames, unitNames, type UnitTableFault } from "./usage/unit-names.ts";
export { readUnitTable, type UnitTable } from "./usage/unit-table.ts";
export type { UsageFile, UsageFileKind } from "./usage/usage-file.ts";
export { type UsageOptions, type UsageTally, usageTally } from "./usage/usage-tally.ts";
