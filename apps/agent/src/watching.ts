/* What it takes to watch this machine and tell of it here, without a server. */
export { type Looked, observe, type ObserveOptions, type Seen } from "./observe.ts";
export { CannotSee } from "./open-sight.ts";
