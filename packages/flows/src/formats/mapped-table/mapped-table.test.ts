import { expect, test } from "vitest";
import { readAll } from "../../testing/read-all.ts";
import { formats } from "../formats.ts";
import { mappedTable } from "./mapped-table.ts";
import { Mapping, TableMapping } from "./mapping.ts";

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

test("a table without a line of titles, joined by blanks, is read by the columns that a mapping lists", () => {
  const { columns = [], table } = Mapping.parse({
    columns: ["when", "from", "to", "service", "verdict"],
    time: "when",
    client: "from",
    server: "to",
    port: "service",
  });
  if (table === undefined) throw new Error("no table");
  const text = "1767225600 10.1.0.5  10.1.0.10 1433 ok\n1767225601 10.1.0.5 10.1.0.11 1433\n";
  const { connections, file } = readAll(text, { formats: [mappedTable(table)], columns });
  expect(file).toMatchObject({ format: "mapped-table", rows: 2, leftOut: [] });
  expect(connections.map(({ server, port }) => [server.address, port])).toEqual([
    ["10.1.0.10", 1433],
    ["10.1.0.11", 1433],
  ]);
});

const version5 =
  "5 111122223333 eni-0a 10.1.0.5 10.1.0.10 50001 60000 6 10 1200 1767225600 1767225660 ACCEPT OK 2\n";

test("rows of AWS of another version than 2 say what they lack, and are read once a mapping lists it", () => {
  expect(readAll(version5).file.problem).toBe(
    "is a flow log of AWS whose columns are not those of version 2 and named nowhere (--mapping takes them as `columns`): it begins with `5 111122223333 eni-0a 10.1.0.5 10.1.0.10 50001 60000 6 10 12`",
  );
  const { columns = [] } = Mapping.parse({
    columns:
      "${version} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} ${srcport} ${dstport} ${protocol} ${packets} ${bytes} ${start} ${end} ${action} ${log-status} ${tcp-flags}",
  });
  const { file, connections } = readAll(version5, { formats, columns });
  expect(file).toMatchObject({ format: "aws-vpc", rows: 1, connections: 1, leftOut: [] });
  expect(connections).toMatchObject([{ server: { address: "10.1.0.10" }, roleBy: "flags" }]);
});

test("a list of columns changes nothing of files that name theirs", () => {
  const text = `srcaddr dstaddr srcport dstport protocol start end\n10.1.0.5 10.1.0.10 50001 5432 6 1767225600 1767225660\n`;
  expect(readAll(text, { columns: ["when", "who"] })).toEqual(readAll(text));
});

test.each([
  [{ columns: [] }, "columns"],
  [{ columns: ["a"], time: "a" }, "client"],
  [{}, "time"],
])("%j is no mapping", (written, at) => {
  const { error } = Mapping.safeParse(written);
  expect(error?.issues.map(({ path }) => path[0])).toContain(at);
});
