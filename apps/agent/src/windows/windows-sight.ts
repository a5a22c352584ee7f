import { execFile } from "node:child_process";
import {
  cpus,
  machine as osMachine,
  networkInterfaces,
  release,
  totalmem,
  version as osVersion,
} from "node:os";
import process from "node:process";
import { parseWindowsLook } from "@mainstay/flows";
import {
  addressBook,
  configuredWords,
  isInnerBridge,
  type MachineProperties,
  type MachineWatch,
} from "@mainstay/flows/watching";
import { type Sight, udpWithheld } from "../sight.ts";
import { configuredWithheld, lookScript } from "./look-script.ts";

/** A program that prints what one look at this machine shows, and with which words it is called. */
export type LookCommand = readonly [string, ...string[]];

const powerShell: LookCommand = [
  "powershell.exe",
  "-NoLogo",
  "-NoProfile",
  "-NonInteractive",
  "-ExecutionPolicy",
  "Bypass",
  "-EncodedCommand",
  Buffer.from(lookScript, "utf16le").toString("base64"),
];

/** Each look starts PowerShell, which alone takes some tenths of a second. */
const pause = 30_000;
const longestLook = 60_000;
/** What is configured seldom changes, and each thing that is asked for takes time: so many looks pass until it is asked for again. */
const looksOfAnHour = 120;
/** As long as it was not told, it is asked for more often; yet what takes too long to be told must not spoil every look. */
const looksUntilAnswered = 4;

const always = [
  udpWithheld,
  "bytes, and connections that began and ended between two looks and that the other end closed: Windows lists neither",
  "how true this is: watching Windows follows its documentation, and was never tried on a Windows machine",
];

/** Begins to see a machine with Windows, by what PowerShell lists and, where they are audited, the events of the filtering platform. */
export function windowsSight(watch: MachineWatch, command: LookCommand = powerShell): Sight {
  const addresses = addressBook();
  const into = watch.open("windows", "untold");
  const machine = windowsMachine();
  let withheld: readonly string[] = [];
  let configured: readonly string[] = [];
  let looksUntilAsked = 0;
  let lastEvent: string | undefined;
  let before: ReadonlySet<string> = new Set();

  return {
    platform: "windows",
    by: "PowerShell, twice a minute, which was never tried on Windows",
    withheld: () => [...always, ...configured, ...withheld].slice(0, 20),
    addresses: () => readAddresses().ofSite,
    machine: () => machine,
    pause,
    look: async (_depth, signal) => {
      const own = readAddresses();
      into.addresses(own.all, own.inner);
      into.listBegins();
      const asksConfigured = looksUntilAsked-- <= 0;
      if (asksConfigured) looksUntilAsked = looksUntilAnswered - 1;
      const printed = await run(command, { lastEvent, asksConfigured, signal });
      const look =
        printed.text === undefined ? undefined : parseWindowsLook(printed.text, addresses);
      if (look === undefined) {
        withheld = [`everything since the last look: ${printed.why ?? "it printed no whole list"}`];
        return;
      }
      if (look.configured.length > 0) configured = look.configured.map(configuredWords);
      const isWithheld = look.withheld.some((words) => words.startsWith(configuredWithheld));
      if (asksConfigured && !isWithheld) looksUntilAsked = looksOfAnHour - 1;
      into.listens(look.sockets);
      into.list(look.sockets);
      const there = new Set(look.sockets.map(({ id }) => id));
      // What a list has, or had, is told by it.
      for (const attempt of lastEvent === undefined ? [] : look.attempts)
        if (!there.has(attempt.id) && !before.has(attempt.id)) into.ended(attempt);
      before = there;
      for (const named of look.names) watch.hearName(named);
      if (look.counters !== undefined) into.counters(look.counters);
      lastEvent = look.lastEvent ?? lastEvent;
      withheld = [
        ...look.withheld,
        ...(look.unread === 0
          ? []
          : [`${look.unread} lines that PowerShell printed: they say nothing that is known`]),
      ];
    },
    close: () => watch.close("windows"),
  };
}

/** What Node tells of the machine without asking anybody. */
function windowsMachine(): MachineProperties {
  return {
    system: osVersion(),
    kernel: release(),
    architecture: osMachine(),
    cpus: Math.max(1, cpus().length),
    memory: totalmem(),
  };
}

type Printed = { readonly text?: string; readonly why?: string };

function run(
  [program, ...words]: LookCommand,
  {
    lastEvent = "",
    asksConfigured,
    signal,
  }: {
    readonly lastEvent: string | undefined;
    readonly asksConfigured: boolean;
    readonly signal: AbortSignal;
  },
): Promise<Printed> {
  const env = {
    ...process.env,
    MAINSTAY_LAST_EVENT: lastEvent,
    MAINSTAY_ASKS_CONFIGURED: asksConfigured ? "yes" : "",
  };
  return new Promise((resolve) => {
    const options = { env, signal, timeout: longestLook, maxBuffer: 2 ** 28, windowsHide: true };
    execFile(program, words, options, (error, text, complaint) => {
      if (error === null) resolve({ text });
      else
        resolve({
          why: complaint.trim().split("\n")[0]?.slice(0, 200) || error.message.slice(0, 200),
        });
    });
  });
}

/** The addresses of the machine without those of loopback, which of them mean it in all of the site, and the networks of the others. */
function readAddresses() {
  const all = Object.entries(networkInterfaces()).flatMap(([name, own = []]) =>
    own
      .filter(({ internal }) => !internal)
      .map(({ address, cidr }) => ({
        address: address.replace(/%.*/, ""),
        cidr,
        isInner: isInnerBridge(name),
      })),
  );
  return {
    all: all.map(({ address }) => address),
    ofSite: all.filter(({ isInner }) => !isInner).map(({ address }) => address),
    inner: all.flatMap(({ isInner, cidr }) => (isInner && cidr !== null ? [cidr] : [])),
  };
}
