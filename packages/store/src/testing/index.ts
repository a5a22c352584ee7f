export { HaltingProxy } from "./halting-proxy.ts";
export { processesOf } from "./processes-of.ts";
export { TestServer } from "./test-database.ts";
