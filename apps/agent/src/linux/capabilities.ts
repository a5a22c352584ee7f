import { readProc } from "./read-proc.ts";

/** What this process may do that not everybody may. */
export type Capabilities = {
  /** See which process of any user holds which socket. */
  readonly seesProcesses: boolean;
  /** Enter the network namespaces of containers. */
  readonly entersNamespaces: boolean;
};

/** Reads what this process may, by the bits of https://man7.org/linux/man-pages/man7/capabilities.7.html. */
export function readCapabilities(status = readProc("/proc/self/status") ?? ""): Capabilities {
  const mask = BigInt(`0x${/^CapEff:\s*([\da-f]+)$/m.exec(status)?.[1] ?? "0"}`);
  const has = (bit: number): boolean => ((mask >> BigInt(bit)) & 1n) === 1n;
  const readsAll = has(dacOverride) || has(dacReadSearch);
  return {
    seesProcesses: readsAll && has(sysPtrace),
    entersNamespaces: has(sysAdmin) && has(sysPtrace),
  };
}

const dacOverride = 1;
const dacReadSearch = 2;
const sysPtrace = 19;
const sysAdmin = 21;
