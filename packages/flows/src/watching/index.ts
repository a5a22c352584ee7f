/* What it takes to watch a machine, for whoever stays in memory to do it: nothing that reads files, and nothing of a plan. */
export { type AddressBook, addressBook } from "../addresses/address-book.ts";
export { innerAddresses, isInnerBridge } from "../addresses/inner-networks.ts";
export {
  mostRowsOfABatch,
  ObservationBatch,
  ObservedMinute,
} from "../observations/observation-batch.ts";
export {
  type ConfiguredServers,
  configuredWords,
  parseNameServers,
  parseTimeServers,
} from "./configured-servers.ts";
export { parseHostsFile } from "./hosts-file.ts";
export { parseKernelCounters } from "./kernel-counters.ts";
export type { MachineProperties } from "../properties/machine-properties.ts";
export type { ProcessProperties } from "../properties/process-properties.ts";
export type { HeardProcess } from "./known-processes.ts";
export type { NamedAddress } from "./known-names.ts";
export { type MachineWatch, machineWatch, type Told, type WatchMark } from "./machine-watch.ts";
export { type Wanted } from "./minute-book.ts";
export { parseProcSocket } from "./proc-net-tcp.ts";
export { programWithScript } from "./program-with-script.ts";
export { runsOthersPattern } from "./script-of.ts";
export { namesInAnswer, namesInCache } from "./resolved-names.ts";
export type { EndedSocket, GoingOn, ListedSocket, Owner } from "./socket-seen.ts";
export {
  parseEndedSocket,
  parseGoingOn,
  parseListedSocket,
  parsePorts,
  type SocketPorts,
} from "./ss-line.ts";
