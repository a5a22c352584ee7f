import type { AddressBook } from "../addresses/address-book.ts";
import { programOf } from "../formats/windows-events/event-fields.ts";
import { answeredNames } from "../reading/answered-names.ts";
import { findTransport, portOf } from "../reading/transport.ts";
import type { ConfiguredServers } from "./configured-servers.ts";
import type { NamedAddress } from "./known-names.ts";
import { programWithScript } from "./program-with-script.ts";
import type {
  End,
  EndedSocket,
  KernelCounters,
  ListedSocket,
  Owner,
  SocketState,
} from "./socket-seen.ts";
import { splitCommandLine } from "./split-command-line.ts";

/** All that one look at a machine with Windows has shown. */
export type WindowsLook = {
  readonly sockets: readonly ListedSocket[];
  /** What the filtering platform let pass or blocked since the look before, where that is audited. */
  readonly attempts: readonly EndedSocket[];
  readonly counters?: KernelCounters;
  /** What the cache of the DNS client says of names. */
  readonly names: readonly NamedAddress[];
  /** Servers of DNS and time that it is told to use, where that was asked for. */
  readonly configured: readonly ConfiguredServers[];
  /** What could not be looked at, and why. */
  readonly withheld: readonly string[];
  /** The number of the last event that was read. */
  readonly lastEvent?: string;
  /** Lines that say nothing that is known. */
  readonly unread: number;
};

/**
 * Reads what a look printed: a line for each thing, its fields between tabs, the first of which says what it is. The states are those of
 * https://learn.microsoft.com/powershell/module/nettcpip/get-nettcpconnection, the events those of
 * https://learn.microsoft.com/windows/security/threat-protection/auditing/event-5156. Undefined where the last line is not `done`:
 * then something is missing, and what is not listed may be there.
 */
export function parseWindowsLook(text: string, addresses: AddressBook): WindowsLook | undefined {
  const rows = text
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));
  if (rows.at(-1)?.[0] !== "done") return undefined;
  const of = (kind: string): readonly (readonly string[])[] =>
    rows.filter(([first]) => first === kind).map(([, ...fields]) => fields);
  const owners = ownersOf(of("process"), of("service"));
  const sockets = of("socket").map((fields) => toSocket(fields, addresses, owners));
  const attempts = of("event").map((fields) => toAttempt(fields, addresses, owners));
  const [counted] = of("counters");
  const lastEvent = of("last-event")[0]?.[0];
  const isKnown = new Set(["socket", "event", "process", "service", "name", "dns", ...singles]);
  const strangers = rows.filter(([first = ""]) => !isKnown.has(first)).length;
  const isMissing = (one: unknown): boolean => one === undefined;
  return {
    sockets: sockets.filter((one) => one !== undefined && one !== "passed-over"),
    attempts: attempts.filter((one) => one !== undefined && one !== "passed-over"),
    ...(counted === undefined ? {} : { counters: toCounters(counted) }),
    names: of("name").flatMap(toNames),
    configured: configuredIn(of("dns"), of("time")[0]),
    withheld: of("withheld").map(([why = ""]) => why.slice(0, 255)),
    ...(lastEvent === undefined ? {} : { lastEvent }),
    unread: strangers + sockets.filter(isMissing).length + attempts.filter(isMissing).length,
  };
}

const singles = ["time", "counters", "withheld", "last-event", "done"];

/** With the file of the program, which an event names. */
type Owners = ReadonlyMap<string, Owner & { readonly program: string }>;

/** Who processes are: the program, and the services that it runs. The numbers 0 and 4 are of the system itself. */
function ownersOf(
  processes: readonly (readonly string[])[],
  services: readonly (readonly string[])[],
): Owners {
  const units = Map.groupBy(services, ([pid = ""]) => pid);
  return new Map(
    processes.flatMap(([pid = "", name = "", line = ""]) => {
      if (pid === "0" || name === "") return [];
      const unit = (units.get(pid) ?? []).map(([, service = ""]) => service).toSorted();
      const program = programOf(name);
      const process = programWithScript({ program, words: splitCommandLine(line) });
      const owner =
        unit.length === 0 ? { process } : { process, unit: unit.join(", ").slice(0, 255) };
      return [[pid, { program, ...owner }] as const];
    }),
  );
}

type Read<Kind> = Kind | "passed-over" | undefined;

/** By name, and by the number that stands for it where nothing has named it. */
const states: ReadonlyMap<string, SocketState | "none"> = new Map(
  (
    [
      ["1", "Closed", "none"],
      ["2", "Listen", "listening"],
      ["3", "SynSent", "connecting"],
      ["4", "SynReceived", "none"],
      ["5", "Established", "connected"],
      ["6", "FinWait1", "connected"],
      ["7", "FinWait2", "connected"],
      ["8", "CloseWait", "connected"],
      ["9", "Closing", "connected"],
      ["10", "LastAck", "connected"],
      ["11", "TimeWait", "left"],
      ["12", "DeleteTCB", "none"],
      ["100", "Bound", "none"],
    ] as const
  ).flatMap(([number, name, state]) => [[number, state] as const, [name, state] as const]),
);

/** The first packet is repeated after a second, or three in versions before Windows 10. */
const secondsUntilRepeated = 3;

function toSocket(
  fields: readonly string[],
  addresses: AddressBook,
  owners: Owners,
): Read<ListedSocket> {
  const [here = "", herePort = "", there = "", therePort = "", word = "", pid = "", age = ""] =
    fields;
  const state = states.get(word);
  const local = toEnd(here, herePort, addresses);
  const remote = toEnd(there, therePort, addresses);
  if (state === undefined || local === undefined || remote === undefined) return undefined;
  if (state === "none") return "passed-over";
  const owner = ownerOf(pid, owners);
  const common = { state, local, ...(owner === undefined ? {} : { owner }) };
  if (state === "listening") return { ...common, id: `${local.address} ${local.port}` };
  const isUnanswered = state === "connecting" && Number(age) >= secondsUntilRepeated;
  return {
    ...common,
    id: idOf(local, remote),
    remote,
    ...(state === "connecting" ? { beganBy: "local" as const } : {}),
    ...(isUnanswered ? { isUnanswered } : {}),
  };
}

const outbound = "%%14593";
const blocked = "5157";

/** Whether what was let pass was also made, no event says. */
function toAttempt(
  fields: readonly string[],
  addresses: AddressBook,
  owners: Owners,
): Read<EndedSocket> {
  const [id = "", pid = "", application = "", direction = "", ...ends] = fields;
  const [source = "", sourcePort = "", target = "", targetPort = "", protocol = ""] = ends;
  if (findTransport(protocol) !== "tcp") return "passed-over";
  const client = toEnd(source, sourcePort, addresses);
  const server = toEnd(target, targetPort, addresses);
  if (client === undefined || server === undefined) return undefined;
  const isOutbound = direction === outbound;
  const [local, remote] = isOutbound ? [client, server] : [server, client];
  const program = programOf(application);
  // The process may be gone, and another have its number.
  const isSame = owners.get(pid)?.program === program;
  const named = program === "" ? undefined : { process: program.slice(0, 400) };
  const owner = isSame ? ownerOf(pid, owners) : named;
  return {
    id: idOf(local, remote),
    local,
    remote,
    beganBy: isOutbound ? "local" : "remote",
    ending: id === blocked ? "blocked" : "unknown",
    ...(owner === undefined ? {} : { owner }),
  };
}

function ownerOf(pid: string, owners: Owners): Owner | undefined {
  const known = owners.get(pid);
  if (known === undefined) return undefined;
  const { program: _, ...owner } = known;
  return owner;
}

const nameTypes: Readonly<Record<string, string>> = { "1": "A", "28": "AAAA", "12": "PTR" };

/**
 * An entry of the cache is what was asked for, also of the record behind an alias
 * (https://learn.microsoft.com/windows/win32/fwp/wmi/dnsclientcimprov/msft-dnsclientcache).
 */
function toNames([entry = "", type = "", status = "", value = ""]: readonly string[]) {
  const known = nameTypes[type] ?? type;
  const isAnswered = status === "0" || status === "Success";
  if (!isAnswered || !Object.values(nameTypes).includes(known)) return [];
  return answeredNames(entry, [{ value, type: known }]);
}

/**
 * What the adapters of a machine have for DNS, and the service for time, of whose type `NT5DS` is that it follows its domain
 * (https://learn.microsoft.com/windows-server/networking/windows-time-service/windows-time-service-tools-and-settings).
 */
function configuredIn(
  dns: readonly (readonly string[])[],
  [type = "", list = ""]: readonly string[] = [],
): readonly ConfiguredServers[] {
  const servers = [...new Set(dns.flatMap(([address = ""]) => (address === "" ? [] : [address])))];
  const listed = type === "NTP" || type === "AllSync" ? list.split(/\s+/) : [];
  const named = listed.map((one) => one.replace(/,.*/, "")).filter((one) => one !== "");
  const domain = type === "NT5DS" || type === "AllSync" ? ["those of its domain"] : [];
  const time = [...named, ...domain];
  return [
    ...(servers.length === 0 ? [] : [{ of: "DNS" as const, servers, by: "its adapters" }]),
    ...(time.length === 0 ? [] : [{ of: "time" as const, servers: time, by: "Windows Time" }]),
  ];
}

function toCounters([active, passive, failures]: readonly string[]): KernelCounters {
  return {
    activeOpens: Number(active),
    passiveOpens: Number(passive),
    failures: Number(failures),
    unreachable: 0,
  };
}

/** Windows has no better mark of a socket than its ends. */
function idOf(local: End, remote: End): string {
  return `${local.address} ${local.port} ${remote.address} ${remote.port}`;
}

function toEnd(host: string, port: string, addresses: AddressBook): End | undefined {
  const address = addresses.find(host)?.text;
  const number = portOf(port);
  return address === undefined || number === -1 ? undefined : { address, port: number };
}
