export { type AddressBook, addressBook } from "./addresses/address-book.ts";
export type { ClockSkew } from "./book/clock-samples.ts";
export type { Dependency, DependencyEnd, Scope } from "./book/dependency.ts";
export { type FlowBook, flowBook } from "./book/flow-book.ts";
export { type Knowledge, listDependencies } from "./book/list-dependencies.ts";
export { emptyTally, mergeTallies, type Merged, type Tally } from "./book/tally.ts";
export { formats } from "./formats/formats.ts";
export { mappedTable } from "./formats/mapped-table/mapped-table.ts";
export { TableMapping } from "./formats/mapped-table/mapping.ts";
export { formatInstant } from "./instants/format-instant.ts";
export {
  type Outcome,
  outcomes,
  type RoleEvidence,
  roleEvidence,
  type Transport,
} from "./observation.ts";
export {
  Coverage,
  mostRowsOfABatch,
  ObservationBatch,
  ObservedMinute,
  ObservedParty,
  Observer,
} from "./observations/observation-batch.ts";
export type { FlowFile } from "./reading/flow-file.ts";
export type { Format } from "./reading/format.ts";
export type { LeftOut } from "./reading/left-out.ts";
export { type FlowReader, readFlows } from "./reading/read-flows.ts";
export { parseKernelCounters } from "./watching/kernel-counters.ts";
export {
  type MachineWatch,
  machineWatch,
  type Told,
  type WatchMark,
} from "./watching/machine-watch.ts";
export { type NamespaceWatch } from "./watching/namespace-watch.ts";
export { parseProcSocket, type ProcSocket } from "./watching/proc-net-tcp.ts";
export {
  type EndedSocket,
  type KernelCounters,
  type ListedSocket,
  type Owner,
} from "./watching/socket-seen.ts";
export { parseEndedSocket, parseListedSocket } from "./watching/ss-line.ts";
