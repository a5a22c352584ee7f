export { Configuration } from "./configuration/configuration.ts";
export { configurationTable } from "./configuration/configuration-table.ts";
export { isLoopback } from "./configuration/is-loopback.ts";
export { type ListedSetting, listSettings } from "./configuration/list-settings.ts";
export { BadConfiguration, readConfiguration } from "./configuration/read-configuration.ts";
export { administratorToken } from "./http/administrator-token.ts";
export { loadServer } from "./load-server.ts";
export type { JobSettings } from "./jobs/job.ts";
export type { RunningServer, ServerOptions } from "./server.ts";
