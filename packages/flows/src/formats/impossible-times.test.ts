import { describe, expect, test } from "vitest";
import { readAll } from "../testing/read-all.ts";

const vmConnection = {
  Type: "VMConnection",
  TimeGenerated: "2026-01-01T00:00:00Z",
  Computer: "app01.halden.example",
  Direction: "outbound",
  ProcessName: "java",
  SourceIp: "10.1.0.5",
  DestinationIp: "10.1.0.11",
  DestinationPort: 1433,
  Protocol: "tcp",
  LinksEstablished: 2,
};

const dependency = {
  source: { address: "10.1.0.5" },
  destination: { address: "10.1.0.11", port: 1433 },
  protocol: "tcp",
  connections: 2,
  first: "2026-01-01T00:00:00Z",
  last: "2026-01-01T00:01:00Z",
  roleBy: "told",
};

function vmRow([count, sum, min, max]: readonly number[]): object {
  return {
    ...vmConnection,
    Responses: count,
    ResponseTimeSum: sum,
    ResponseTimeMin: min,
    ResponseTimeMax: max,
  };
}

function dependencyRow([count, sum, min, max]: readonly number[]): object {
  return { ...dependency, responses: { count, sum, min, max } };
}

describe.each([
  ["VM insights", vmRow, "has response times that contradict each other"],
  ["dependencies", dependencyRow, "has a responses that cannot be read"],
] as const)("a row of %s", (_, row, why) => {
  const read = (...times: readonly number[]) => readAll(JSON.stringify(row(times)));

  test("whose times contradict each other is left out, and says so", () => {
    const { connections, file } = read(2, 9, 5, 4);
    expect(connections).toEqual([]);
    expect(file.leftOut).toMatchObject([{ kind: "unreadable", why, rows: 1 }]);
    expect(file.leftOut[0]?.first[0]?.value).toContain("9");
  });

  test("that measured none, or what can be, is taken", () => {
    expect(read(0, 0, 0, 0).file).toMatchObject({ connections: 1, leftOut: [] });
    expect(read(2, 9, 4, 5).connections).toMatchObject([{ responses: { count: 2, sum: 9_000 } }]);
  });
});
