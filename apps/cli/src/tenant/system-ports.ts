import { setTimeout } from "node:timers/promises";
import type { Ports } from "@mainstay/tenant";

/** Network, time and chance as this system has them. */
export const systemPorts: Ports = {
  fetch: (address, init) => fetch(address, init),
  wait: async (milliseconds, signal) => {
    await setTimeout(milliseconds, undefined, { signal });
  },
  random: () => Math.random(),
  now: () => Date.now(),
};
