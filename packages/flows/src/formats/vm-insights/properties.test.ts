import { expect, test } from "vitest";
import { readAll } from "../../testing/read-all.ts";

const computer = {
  Type: "VMComputer",
  TimeGenerated: "2026-01-01T00:00:00Z",
  Computer: "sql01.halden.example",
  Machine: "m-1",
  HostName: "sql01",
  BootTime: "2025-12-24T18:00:00.123Z",
  TimeZone: "+01:00",
  VirtualizationState: "virtual",
  VirtualMachineType: "hyperv",
  HostingProvider: "azure",
  OperatingSystemFamily: "windows",
  OperatingSystemFullName: "Microsoft Windows Server 2022 Datacenter",
  PhysicalMemoryMB: 16384,
  Cpus: 4,
  CpuSpeed: 2594,
  Ipv4Addresses: ["10.1.0.10", "127.0.0.1"],
  Ipv6Addresses: ["fe80::1"],
  MacAddresses: ["00-15-5D-00-00-01"],
};

const machine = {
  fullName: "sql01.halden.example",
  system: "Microsoft Windows Server 2022 Datacenter",
  cpus: 4,
  cpuSpeed: 2594,
  memory: 17_179_869_184,
  virtualization: "virtual",
  hypervisor: "Hyper-V",
  provider: "azure",
  bootedAt: "2025-12-24T18:00:00Z",
  timeZone: "+01:00",
  addresses: ["10.1.0.10"],
};

const server = {
  Type: "VMProcess",
  TimeGenerated: "2026-01-01T00:00:00Z",
  Computer: "sql01.halden.example",
  Machine: "m-1",
  Process: "p-1",
  ExecutableName: "sqlservr",
  DisplayName: "sqlservr",
  Description: "SQL Server Windows NT - 64 Bit",
  CompanyName: "Microsoft Corporation",
  ProductName: "Microsoft SQL Server",
  ProductVersion: "16.0.1000.6",
  FileVersion: "2022.160.1000.6",
  ExecutablePath: String.raw`C:\Program Files\Microsoft SQL Server\sqlservr.exe`,
  CommandLine: String.raw`"C:\Program Files\Microsoft SQL Server\sqlservr.exe" -sTMS -P hunter2`,
  WorkingDirectory: String.raw`C:\Windows\System32`,
  Services: [{ name: "MSSQL$TMS", displayName: "SQL Server (TMS)" }],
  UserName: "svc-sql",
  UserDomain: "HALDEN",
  StartTime: "2025-12-24T18:02:00Z",
};

const process = {
  displayName: "sqlservr",
  description: "SQL Server Windows NT - 64 Bit",
  company: "Microsoft Corporation",
  product: "Microsoft SQL Server",
  productVersion: "16.0.1000.6",
  fileVersion: "2022.160.1000.6",
  path: String.raw`C:\Program Files\Microsoft SQL Server\sqlservr.exe`,
  user: String.raw`HALDEN\svc-sql`,
  services: ["MSSQL$TMS"],
  startedAt: "2025-12-24T18:02:00Z",
};

/** Rows as the portal exports them: a table, with lists as JSON in a cell. */
function csvOf(row: object): string {
  const cell = (value: unknown) =>
    `"${(typeof value === "string" ? value : JSON.stringify(value)).replaceAll('"', '""')}"`;
  return `${Object.keys(row).join(",")}\n${Object.values(row).map(cell).join(",")}\n`;
}

test.each([
  ["JSON", JSON.stringify],
  ["CSV", csvOf],
])("what a machine is, is read of VMComputer as %s", (_, written) => {
  const { machines, file } = readAll(written(computer));
  expect(file).toMatchObject({ rows: 1, machines: 1, leftOut: [] });
  expect(machines).toMatchObject([
    { host: "sql01.halden.example", at: 1_767_225_600_000, properties: machine },
  ]);
});

test.each([
  ["JSON", JSON.stringify],
  ["CSV", csvOf],
])(
  "what a process is, is read of VMProcess as %s, and nothing of what it was called with",
  (_, written) => {
    const { machines, file } = readAll(written(server));
    expect(file).toMatchObject({ rows: 1, machines: 1, leftOut: [] });
    expect(machines).toMatchObject([{ process: { process: "sqlservr", properties: process } }]);
    expect(JSON.stringify(machines)).not.toContain("hunter2");
  },
);

test.each([
  [
    "a quoted path",
    '"C:\\Apps\\Orders App\\orders.exe" --key=secret',
    "C:\\Apps\\Orders App\\orders.exe",
  ],
  ["a bare path", "/opt/orders/orders --key=secret", "/opt/orders/orders"],
  ["a path of something else", "/usr/bin/env KEY=secret orders", undefined],
  ["no path at all", "orders secret", undefined],
])("of a program that tells no path, it is taken out of %s", (_, CommandLine, path) => {
  const { ExecutablePath: __, ...row } = { ...server, ExecutableName: "orders", CommandLine };
  const [seen] = readAll(JSON.stringify(row)).machines;
  expect(seen?.process?.properties.path).toBe(path);
  expect(JSON.stringify(seen)).not.toContain("secret");
});

test("what is no property is left out, and the row stands", () => {
  const { machines, file } = readAll(
    JSON.stringify({
      ...computer,
      Cpus: "many",
      PhysicalMemoryMB: -1,
      BootTime: "yesterday",
      VirtualizationState: "dreamt",
      VirtualMachineType: "unknown",
      OperatingSystemFullName: "x".repeat(300),
      TimeZone: " ",
    }),
  );
  expect(file.leftOut).toEqual([]);
  expect(machines[0]?.properties).toEqual({
    fullName: "sql01.halden.example",
    system: "x".repeat(255),
    cpuSpeed: 2594,
    provider: "azure",
    addresses: ["10.1.0.10"],
  });
});
