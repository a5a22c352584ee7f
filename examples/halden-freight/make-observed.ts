/**
 * A week of connections, as JSON lines of a Zeek sensor in front of Halden's servers, a row every four hours and pair: made up, the
 * same every time.
 */
export function observedRows(): string {
  const rows = talks.flatMap(({ from, to, port, every = 4, udp, state = "SF" }, number) =>
    Array.from({ length: Math.ceil(hours / every) }, (_, at) => ({
      ts: monday + at * every * 3600 + ((number * 37) % 3600),
      uid: `C${number}x${at}`,
      "id.orig_h": from,
      "id.orig_p": 49_152 + ((number * 101 + at * 7) % 16_000),
      "id.resp_h": to,
      "id.resp_p": port,
      proto: udp === true ? "udp" : "tcp",
      duration: 1.5,
      ...(state === "SF" ? { orig_bytes: 1200, resp_bytes: 5200 } : {}),
      conn_state: state,
    })),
  );
  const lines = rows.toSorted((one, other) => one.ts - other.ts).map((row) => JSON.stringify(row));
  return `${lines.join("\n")}\n`;
}

const monday = Date.UTC(2026, 10, 16) / 1000;
const hours = 7 * 24;

/** From whom to which port of whom, every so many hours (4 if left out); `state` is Zeek's, `SF` for what succeeded. */
type Talk = {
  readonly from: string;
  readonly to: string;
  readonly port: number;
  readonly every?: number;
  readonly udp?: true;
  readonly state?: "SF" | "S0" | "REJ";
};

const [dc1, dc2, files, clock] = ["10.20.0.11", "10.20.0.12", "10.20.3.10", "10.20.0.11"];
const servers = {
  tms: "10.20.1.11",
  wms: "10.20.1.12",
  erp: "10.20.1.13",
  edi: "10.20.1.14",
  customs: "10.20.1.15",
  gateway: "10.20.1.16",
  sql: "10.20.2.10",
  files,
  print: "10.20.3.11",
  proxy: "10.20.4.10",
  jump: "10.20.4.20",
  connect: "10.20.0.30",
  backup: "10.30.3.20",
} as const;

const talks: readonly Talk[] = [
  { from: servers.tms, to: "10.20.2.11", port: 1433 },
  { from: servers.wms, to: "10.20.2.12", port: 1433 },
  { from: servers.erp, to: "10.20.2.13", port: 1433 },
  // The declarations are kept in a database that nobody has in the plan, and not where the plan says.
  { from: servers.customs, to: "10.20.9.50", port: 1433 },
  { from: servers.customs, to: servers.gateway, port: 8443 },
  { from: "10.20.9.50", to: servers.customs, port: 445, every: 24 },
  // Labels are printed from templates on a share.
  { from: servers.wms, to: files, port: 445 },
  { from: servers.erp, to: servers.tms, port: 8443, every: 24 },
  { from: servers.edi, to: servers.tms, port: 8443 },
  // Rates of duty come from a firm that is in no contract.
  { from: servers.customs, to: "192.0.2.77", port: 443 },
  { from: servers.tms, to: "198.51.100.40", port: 443 },
  { from: servers.gateway, to: "192.0.2.10", port: 443 },
  { from: servers.proxy, to: "203.0.113.12", port: 443 },
  // A mail relay that is gone, and a partner's gateway that refuses now and then.
  { from: servers.print, to: "10.20.9.9", port: 25, every: 6, state: "S0" },
  { from: servers.edi, to: "203.0.113.200", port: 22 },
  { from: servers.edi, to: "203.0.113.200", port: 22, every: 3, state: "REJ" },
  ...Object.values(servers).flatMap((from): readonly Talk[] => [
    { from, to: dc1, port: 88, every: 10 },
    { from, to: dc1, port: 389, every: 6 },
    { from, to: dc1, port: 53, udp: true },
    { from, to: dc2, port: 53, udp: true, every: 12 },
    { from, to: clock, port: 123, udp: true, every: 4 },
    { from, to: servers.backup, port: 9392, every: 24 },
    { from: "10.20.9.99", to: from, port: 445, every: hours, state: "SF" },
    { from: "10.20.9.99", to: from, port: 3389, every: hours, state: "REJ" },
  ]),
];
