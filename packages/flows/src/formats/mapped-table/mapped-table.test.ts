import { expect, test } from "vitest";
import { readAll } from "../../testing/read-all.ts";
import { mappedTable } from "./mapped-table.ts";
import { TableMapping } from "./mapping.ts";

const mapping = TableMapping.parse({
  time: "when",
  client: "from",
  clientPort: "from port",
  server: "to",
  port: "service",
  protocol: "transport",
  bytesOut: "sent",
  outcome: "verdict",
  outcomes: { blocked: ["DROP"], succeeded: ["accept"] },
});

test("a table is read by the columns that a mapping names", () => {
  const text = `when;from;from port;to;service;transport;sent;verdict
1767225600;10.1.0.5;50001;10.1.0.10;1433;6;100;Accept
2026-01-01T00:00:01Z;app01;;db01;1433;tcp;;drop
2026-01-01T00:00:02Z;app01;;db01;1433;icmp;;drop
2026-01-01T00:00:02Z;app01;;;1433;tcp;;drop
sometime;app01;;db01;1433;tcp;;drop
2026-01-01T00:00:02Z;app01;;db01;sql;tcp;;drop
`;
  const { file, connections } = readAll(text, { formats: [mappedTable(mapping)] });
  expect(connections).toMatchObject([
    { client: { address: "10.1.0.5" }, clientPort: 50_001, bytesOut: 100, outcome: "succeeded" },
    { client: { host: "app01" }, server: { host: "db01" }, outcome: "blocked" },
  ]);
  expect(file.leftOut.map(({ why }) => why)).toEqual([
    "is neither TCP nor UDP",
    "has no to",
    "has a when that is no instant",
    "has a service that is no port",
  ]);
});

test("a mapping says what it does not know", () => {
  expect(TableMapping.safeParse({ time: "a", client: "b", server: "c" }).success).toBe(false);
  expect(TableMapping.safeParse({ ...mapping, colour: "red" }).success).toBe(false);
});
