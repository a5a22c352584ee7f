import { statSync } from "node:fs";
import { type NamedAddress, parseHostsFile } from "@mainstay/flows/watching";
import { hearResolved } from "./hear-resolved.ts";
import { readProc } from "./read-proc.ts";

/** From what on the machine names are heard, beside what it sees of connections. */
export type NamesOfMachine = {
  readonly withheld: () => readonly string[];
  /** Looks at what has changed; quick where it is called again within a minute. */
  readonly follow: (now: number) => void;
  readonly close: () => void;
};

/** Where names are to be found. */
export type NamePlaces = { readonly hosts?: string; readonly resolved?: string };

const pause = 60_000;
/** Longer ones only list what must not be reached. */
const mostOfHosts = 2 ** 20;

/** Hears the names of `/etc/hosts` and those that systemd-resolved answers for. */
export function heardNames(
  take: (named: NamedAddress) => void,
  { hosts = "/etc/hosts", resolved }: NamePlaces = {},
): NamesOfMachine {
  const heard = hearResolved(take, resolved);
  let next = 0;
  return {
    withheld: () => {
      const why = heard.withheld();
      return why === undefined
        ? []
        : [`names that programs asked for, by systemd-resolved: ${why}`];
    },
    follow: (now) => {
      if (now < next) return;
      if (next > 0) heard.retry();
      next = now + pause;
      for (const named of parseHostsFile(readHosts(hosts))) take(named);
    },
    close: heard.close,
  };
}

/** It may be gone, not be for everybody, or be too long. */
function readHosts(path: string): string {
  const { size } = statSync(path, { throwIfNoEntry: false }) ?? { size: 0 };
  return size > mostOfHosts ? "" : (readProc(path) ?? "");
}
