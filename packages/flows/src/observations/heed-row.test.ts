import { expect, test } from "vitest";
import { heedRow, heedRows, withoutClientPorts } from "./heed-row.ts";
import type { ObservedMinute } from "./observation-batch.ts";

const row: ObservedMinute = {
  minute: 1,
  client: { address: "10.0.0.10", process: "lsass.exe" },
  clientPort: 49_667,
  server: { address: "10.0.0.7" },
  port: 49_300,
  protocol: "tcp",
  outcomes: { succeeded: 1 },
  bytesOut: 9,
  roleBy: "lower-port",
};
const listensOn =
  (...ports: readonly number[]) =>
  (_: unknown, port: number) =>
    ports.includes(port);

test("a row is turned round with its bytes and programs where its client alone has a port that is listened on", () => {
  expect(heedRow(row, listensOn(49_667))).toEqual({
    minute: 1,
    client: { address: "10.0.0.7" },
    server: { address: "10.0.0.10", process: "lsass.exe" },
    port: 49_667,
    protocol: "tcp",
    outcomes: { succeeded: 1 },
    bytesIn: 9,
    roleBy: "listener",
  });
  const { clientPort: _, ...sure } = row;
  expect(heedRow(row, listensOn(49_667, 49_300))).toEqual({ ...sure, roleBy: "listener" });
  expect(heedRow(row, listensOn())).toBe(row);
  const told = { ...row, roleBy: "told" } as const;
  expect(heedRow(told, listensOn(49_667))).toBe(told);
  const known = { ...row, roleBy: "known-port" } as const;
  expect(heedRow(known, listensOn(49_667))).toBe(known);
});

test("rows that differ in the port of their client alone are one without it", () => {
  const other = { ...row, clientPort: 49_668, outcomes: { succeeded: 2, refused: 1 }, open: 3 };
  const apart = { ...row, minute: 2 };
  const { clientPort: _, ...plain } = row;
  expect(withoutClientPorts([row, other, apart])).toEqual([
    { ...plain, outcomes: { succeeded: 3, refused: 1 }, bytesOut: 18, open: 3 },
    { ...plain, minute: 2 },
  ]);
  const rows = [plain, plain];
  expect(withoutClientPorts(rows)).toBe(rows);
});

test("rows that are equal once they are turned round are one", () => {
  const other = { ...row, port: 49_301, outcomes: { succeeded: 2 } };
  const all = [row, other];
  expect(heedRows(all, () => listensOn(49_667))).toEqual([
    { ...heedRow(row, listensOn(49_667)), outcomes: { succeeded: 3 }, bytesIn: 18 },
  ]);
  expect(heedRows(all, () => listensOn())).toBe(all);
  const elsewhere = { ...other, clientPort: 49_668 };
  expect(heedRows([row, elsewhere], () => listensOn(49_667))).toHaveLength(2);
});
