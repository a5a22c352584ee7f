/* Addresses and networks as such, for whoever needs nothing of what Microsoft publishes. */
export { type Address, parseAddress, parseDotted } from "./address.ts";
export { isTooWide } from "./is-too-wide.ts";
export { hasNetwork, type Network, parseNetwork } from "./network.ts";
