export { addressBook } from "./addresses/address-book.ts";
export type { ClockSkew } from "./book/clock-samples.ts";
export type { Dependency, DependencyEnd, Scope } from "./book/dependency.ts";
export { endNames, isAskedName } from "./book/end-names.ts";
export { type FindOwn, findingOwn } from "./book/find-own.ts";
export { findScope } from "./book/find-scope.ts";
export { type FlowBook, flowBook } from "./book/flow-book.ts";
export { type OwnBy, ownBy } from "./book/own-by.ts";
export { doubtedPort, isGuess } from "./roles/is-guess.ts";
export { type FindListening, knownListeners } from "./book/known-listeners.ts";
export { type Knowledge, listDependencies } from "./book/list-dependencies.ts";
export { addTimesTo, emptyTally, mergeTallies, type Merged, type Tally } from "./book/tally.ts";
export { wasUsed } from "./book/was-used.ts";
export { mostOfARefusal, whatBecame } from "./book/what-became.ts";
export { addedTimes } from "./book/times.ts";
export {
  compareWithPlan,
  type Comparison,
  type ComparisonOptions,
  type DeclaredRelation,
  type Observed,
} from "./comparison/compare-with-plan.ts";
export { confirmSurprise } from "./comparison/confirm.ts";
export { confirmLeaning } from "./comparison/confirm-leaning.ts";
export type { ChosenEnd } from "./comparison/confirmed-elements.ts";
export type { CriticalFunction } from "./comparison/critical-functions.ts";
export type { DarkAreaRule } from "./comparison/dark-area-rules.ts";
export type { Declared } from "./comparison/declared.ts";
export type { DarkArea, DarkServer } from "./comparison/find-dark-areas.ts";
export type { Failing } from "./comparison/find-failing.ts";
export type { OwnEnds } from "./comparison/find-own-ends.ts";
export type { Stranger } from "./comparison/find-strangers.ts";
export type { Surprise } from "./comparison/find-surprises.ts";
export {
  type ThirdParty,
  type ThirdPartyKnownBy,
  thirdPartyKnownBy,
} from "./comparison/find-third-parties.ts";
export type { NotCompared, RequirementPair, Unseen } from "./comparison/find-unseen.ts";
export type { ClientGroup } from "./comparison/groups/find-client-groups.ts";
export type { Groups } from "./comparison/groups/find-groups.ts";
export type { ProcessGroup } from "./comparison/groups/find-process-groups.ts";
export type { ServerGroup } from "./comparison/groups/find-server-groups.ts";
export type { Grouped, GroupPort } from "./comparison/groups/grouped.ts";
export { endSites } from "./comparison/end-sites.ts";
export { findNotices, type ObservedNotice } from "./comparison/find-notices.ts";
export { findRelation, type KnownRelation } from "./comparison/find-relation.ts";
export { type Leaning, silentOf } from "./comparison/leaning.ts";
export { type NearElements, nearElements, type NearRelation } from "./comparison/near-elements.ts";
export { placeEnds } from "./comparison/place-ends.ts";
export { placeListeners, type SeenListener } from "./comparison/place-listeners.ts";
export { type Places, placesOfNeeds } from "./comparison/places-of.ts";
export type { PlacedBy, PlacedEnd } from "./comparison/placed-end.ts";
export { isFailing, placingBoth, type Relation, type RelationPort } from "./comparison/relation.ts";
export { type Gap, isTcpAlone, type Watch, watchesOf } from "./comparison/watch.ts";
export { type ExportForm, exportForms, exportLines } from "./export/export-forms.ts";
export { formats } from "./formats/formats.ts";
export { mappedTable } from "./formats/mapped-table/mapped-table.ts";
export { Mapping } from "./formats/mapped-table/mapping.ts";
export { formatInstant } from "./instants/format-instant.ts";
export {
  type FlowSink,
  type Listener,
  type MeasuredTimes,
  type NameKind,
  nameKinds,
  type Outcome,
  outcomes,
  type RoleEvidence,
  roleEvidence,
  type Times,
  timesOf,
  type Transport,
} from "./observation.ts";
export { type EdgeChange, edgeChanges } from "./observations/edge-change.ts";
export { heedRows, withoutClientPorts } from "./observations/heed-row.ts";
export { type MinuteBatches, minuteBatches } from "./observations/minute-batches.ts";
export {
  Coverage,
  ObservationBatch,
  ObservedMinute,
  ObservedParty,
  Observer,
} from "./observations/observation-batch.ts";
export { MachineProperties } from "./properties/machine-properties.ts";
export { ProcessProperties } from "./properties/process-properties.ts";
export type { FlowFile } from "./reading/flow-file.ts";
export { followedFlows } from "./reading/followed-flows.ts";
export type { Format } from "./reading/format.ts";
export type { LeftOut } from "./reading/left-out.ts";
export { type FlowReader, readFlows } from "./reading/read-flows.ts";
export { programName } from "./roles/program-name.ts";
export { heedKnownPorts } from "./roles/heed-known-ports.ts";
export { findingRole, type FoundRole } from "./roles/server-roles.ts";
export { type KnownServers, ServerRules, toKnownServers } from "./roles/server-rules.ts";
export { parseWindowsLook, type WindowsLook } from "./watching/windows-look.ts";
export { parseConfiguredWords } from "./watching/configured-servers.ts";
