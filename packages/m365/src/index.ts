export { catalogs } from "./catalog/catalogs.ts";
export { explainCatalog } from "./catalog/explain-catalog.ts";
export type {
  CitedSource,
  ExplainedAvailability,
  ExplainedCatalog,
  ExplainedElement,
  ExplainedRequirement,
  LeftOutDependency,
} from "./catalog/explained.ts";
export { microsoft365 } from "./catalog/microsoft-365.ts";
export { type Classification, type Classify, compileClassifier } from "./endpoints/classifier.ts";
export { coreEndpoints, coreEndpointsMonth } from "./endpoints/core-endpoints.ts";
export { compareEndpoints } from "./endpoints/differences.ts";
export type { EndpointChange } from "./endpoints/endpoint-change.ts";
export { listsPort } from "./endpoints/endpoint-order.ts";
export {
  type Category,
  categories,
  type EndpointList,
  type EndpointProblem,
  type EndpointSet,
} from "./endpoints/endpoint-set.ts";
export { type Address, parseAddress, parseDotted } from "./endpoints/address.ts";
export { parseHostName } from "./endpoints/host-name.ts";
export { hasNetwork, type Network, parseNetwork } from "./endpoints/network.ts";
export { type ParsedTarget, parseTarget } from "./endpoints/parse-target.ts";
export { formatPorts, type PortRange, type Ports, type Protocol } from "./endpoints/ports.ts";
export type {
  DeadlineBasis,
  Differences,
  FieldChange,
  Passage,
  SetChange,
} from "./endpoints/passage.ts";
export { type ChangeList, isChangeList, readChanges } from "./endpoints/read-changes.ts";
export { readEndpoints } from "./endpoints/read-endpoints.ts";
export { endpointServices } from "./endpoints/services.ts";
export { sumChanges } from "./endpoints/summed-changes.ts";
export type { Target } from "./endpoints/target.ts";
export { findVersion, noticeDays, publicationOf } from "./endpoints/version.ts";
export {
  baseRates,
  type CountedAvailability,
  countedAvailability,
  countedSpan,
  type IncidentRate,
} from "./incidents/base-rates.ts";
export { findIncidents } from "./incidents/find-incidents.ts";
export type { Hit, Left } from "./incidents/hit.ts";
export {
  type CauseClass,
  causeClasses,
  type Incident,
  type KeptWorking,
} from "./incidents/incident.ts";
export { incidents } from "./incidents/incidents.ts";
export { type IncidentLength, lengthOf } from "./incidents/length.ts";
export {
  downtimeMinutesAYear,
  entraAttainment,
  type PublishedUptime,
  worldwideUptime,
} from "./incidents/published-uptime.ts";
export {
  elementsFor,
  type IncidentScenario,
  type MissingElement,
  type PlanElements,
  type StandIns,
  toScenario,
} from "./incidents/to-scenario.ts";
export { type ExplainedMitigation, explainMitigations } from "./mitigations/explain-mitigations.ts";
export { type MatchedMitigation, matchMitigations } from "./mitigations/match-mitigations.ts";
export type { Place } from "./mitigations/mitigation.ts";
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
export { measuredServiceNames } from "./usage/service-names.ts";
export type { MeasuredService } from "./usage/services.ts";
export { csvRecords, EndlessRecord } from "./usage/text/csv-records.ts";
export { type UnitNames, unitNames, type UnitTableFault } from "./usage/unit-names.ts";
export { readUnitTable, type UnitTable } from "./usage/unit-table.ts";
export type { UsageFile, UsageFileKind } from "./usage/usage-file.ts";
export { type UsageOptions, type UsageTally, usageTally } from "./usage/usage-tally.ts";
export {
  emptyHistory,
  foldHistory,
  type HealthHistory,
  type IssueHistory,
  listedIssues,
} from "./health/history/health-history.ts";
export { HistoryLine, isQuiet, toHistoryLine } from "./health/history/history-line.ts";
export {
  type ObservedRate,
  type ObservedRates,
  observedRates,
} from "./health/history/observed-rates.ts";
export type { FailedPart, HealthReading } from "./health/history/reading.ts";
export { Issue, isOpen, saidOf, ServiceState, startOf } from "./health/issue.ts";
export { type Health, type HealthProblem, joinHealth, readHealth } from "./health/read-health.ts";
export type {
  LiveDisruption,
  LiveQuestion,
  LiveScenario,
  Unplaced,
} from "./health/scenario/live-scenario.ts";
export { toLiveScenario } from "./health/scenario/to-live-scenario.ts";
export { type HealthState, healthStates } from "./health/state.ts";
