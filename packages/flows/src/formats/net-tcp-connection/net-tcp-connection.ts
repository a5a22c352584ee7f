import * as z from "zod";
import type { Transport } from "../../observation.ts";
import { Port } from "../../reading/fields.ts";
import type { Format, Item } from "../../reading/format.ts";
import type { Rows } from "../../reading/rows.ts";
import { faultOf } from "../../text/zod-fault.ts";
import { type SocketTable, socketTable } from "../sockets/socket-table.ts";

/**
 * What `Get-NetTCPConnection` of PowerShell lists, by `Export-Csv` or `ConvertTo-Json`; and of `Get-NetUDPEndpoint`, which has neither
 * other ends nor states, also in one list with the former (https://learn.microsoft.com/powershell/module/nettcpip/get-nettcpconnection).
 */
export const netTcpConnection: Format = {
  id: "net-tcp-connection",
  title: "Get-NetTCPConnection",
  items: {
    recognise: (item) => isSocket((member) => member in item),
    open: (rows) => {
      const { take, end } = machines(rows);
      return { item: take, end };
    },
  },
  table: {
    recognise: (columns) => isSocket((column) => columns.has(column)),
    open: (rows) => {
      const { take, end } = machines(rows);
      return { record: take, end };
    },
  },
};

function isSocket(has: (field: string) => boolean): boolean {
  return (
    has("LocalAddress") &&
    has("LocalPort") &&
    (has("RemoteAddress") ? has("RemotePort") : has("OwningProcess"))
  );
}

/** The name of a state by its number, as JSON has it (MSFT_NetTCPConnection). */
const states = [
  "",
  "Closed",
  "Listen",
  "SynSent",
  "SynReceived",
  "Established",
  "FinWait1",
  "FinWait2",
  "CloseWait",
  "Closing",
  "LastAck",
  "TimeWait",
  "DeleteTCB",
];
/** A socket that has a port, and neither another end nor anybody whom it waits for. */
const bound = "Bound";

const Socket = z.object({
  LocalAddress: z.string(),
  LocalPort: Port,
  RemoteAddress: z.string().nullish(),
  RemotePort: Port.nullish(),
  State: z.union([z.number().transform((number) => states[number] ?? bound), z.string()]).nullish(),
  OwningProcess: z.unknown().optional(),
  /** Where it was asked for by name; the sockets themselves have only numbers of processes. */
  ProcessName: z.string().nullish(),
  PSComputerName: z.string().nullish(),
});

/** The sockets of each machine are a list of their own: what listens on one says nothing of another. */
function machines(rows: Rows) {
  const tables = new Map<string, SocketTable>();
  const tableOf = (host: string): SocketTable => {
    const known = tables.get(host) ?? socketTable(rows, host === "" ? tool : `${tool} ${host}`);
    tables.set(host, known);
    return known;
  };
  return {
    take: (item: Item) => take(rows, tableOf, item),
    end: () => {
      for (const table of tables.values()) table.flush();
    },
  };
}

const tool = "Get-NetTCPConnection";

function take(rows: Rows, tableOf: (host: string) => SocketTable, item: Item): void {
  const { data, error } = Socket.safeParse(item);
  if (error !== undefined) {
    const { why, value } = faultOf(error, item);
    return rows.reject(why, value);
  }
  const host = data.PSComputerName ?? "";
  const there = host === "" || host === "localhost" ? {} : { host };
  const local = rows.addresses.find(data.LocalAddress);
  if (local === undefined)
    return rows.reject("has a LocalAddress that is no address", data.LocalAddress);
  const socket = {
    local: { party: { address: local.text, ...there }, port: data.LocalPort },
    ...(typeof data.ProcessName === "string" ? { process: data.ProcessName } : {}),
  };
  const { RemoteAddress: address, RemotePort: port, State: state } = data;
  const listen = (protocol: Transport) =>
    tableOf(host).add({ ...socket, protocol, state: "LISTEN" });
  const others = [address, port, state].filter(isTold);
  if (typeof address !== "string" || typeof port !== "number") {
    if (others.length === 0 && isTold(data.OwningProcess)) listen("udp");
    else if (others.length === 1 && state === "Listen") listen("tcp");
    else rows.reject(lacksEnd, `${local.text}:${data.LocalPort} ${others.join(" ")}`.trim());
    return;
  }
  const remote = rows.addresses.find(address);
  if (remote === undefined) return rows.reject("has a RemoteAddress that is no address", address);
  if (state === "Listen") listen("tcp");
  else if (port === 0 || state === bound)
    rows.passOver("is a socket that is bound, and neither listens nor is connected", state ?? "");
  else {
    const other = { party: { address: remote.text }, port };
    tableOf(host).add({
      ...socket,
      protocol: "tcp",
      remote: other,
      state: (state ?? "").toUpperCase(),
    });
  }
}

const lacksEnd = "has not the whole of its other end";

/** Whether a member is there, and has a value. */
function isTold(value: unknown): boolean {
  return value !== undefined && value !== null;
}
