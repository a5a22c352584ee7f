import { expect, test } from "vitest";
import { keepDoubts, mostDoubtedPorts } from "./keep-doubts.ts";
import { batchOf, rowOf } from "./testing/batch-of.ts";

const guess = { from: "10.0.0.10", to: "10.0.0.7", port: 49_300, roleBy: "lower-port" } as const;
const rowsFrom = (ports: readonly number[], more = {}) =>
  batchOf({
    minutes: ports.map((clientPort) => rowOf({ ...guess, clientPort, ...more })),
  }).minutes;
const portsOf = (rows: ReturnType<typeof keepDoubts>) => rows.map(({ clientPort }) => clientPort);

test("few ports of a client are kept, and of many none, with all that was counted", () => {
  const few = Array.from({ length: mostDoubtedPorts }, (_, at) => 50_000 + at);
  expect(portsOf(keepDoubts(rowsFrom([...few, ...few])))).toEqual([...few, ...few]);
  const many = keepDoubts(rowsFrom([...few, 60_000, ...few]));
  expect(many).toMatchObject([{ outcomes: { succeeded: 2 * mostDoubtedPorts + 1 } }]);
  expect(portsOf(many)).toEqual([undefined]);
});

test("ports by which nobody decides are not kept", () => {
  expect(portsOf(keepDoubts(rowsFrom([50_000], { roleBy: "told" })))).toEqual([undefined]);
  expect(portsOf(keepDoubts(rowsFrom([50_000], { protocol: "udp" })))).toEqual([undefined]);
  expect(portsOf(keepDoubts(rowsFrom([0])))).toEqual([undefined]);
});
