import { expect, test } from "vitest";
import { flowBook } from "../book/flow-book.ts";
import { listDependencies } from "../book/list-dependencies.ts";
import { followedFlows } from "../reading/followed-flows.ts";
import { readFlows } from "../reading/read-flows.ts";
import { formats } from "./formats.ts";

const start = 1_767_225_600;
const ten = 600;

type Row = {
  readonly window?: number;
  readonly from?: string;
  readonly to?: string;
  readonly flags?: number | "-";
  readonly action?: "ACCEPT" | "REJECT";
};

const client = "10.1.0.5 50001";
const server = "10.1.0.10 60000";

/** A row of a flow log of AWS; with flags of version 3, else without. */
function awsRow({ window = 0, from = client, to = server, flags, action = "ACCEPT" }: Row): string {
  const [[source, sourcePort], [target, targetPort]] = [from.split(" "), to.split(" ")];
  const at = start + window * ten;
  const size = flags === 4 ? "1 40" : "10 1200";
  return `2 1 eni-a ${source} ${target} ${sourcePort} ${targetPort} 6 ${size} ${at} ${at + ten - 1} ${action} OK ${flags ?? ""}`.trim();
}

const columns =
  "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status";

function counted(files: readonly (readonly Row[])[]) {
  const book = flowBook();
  const followed = followedFlows();
  for (const rows of files) {
    const header = rows.some(({ flags }) => flags !== undefined) ? [`${columns} tcp-flags`] : [];
    const reader = readFlows({ file: "aws.log", writtenAt: 0, followed }, { sink: book, formats });
    reader.write([...header, ...rows.map(awsRow)].join("\n"));
    reader.end();
  }
  return listDependencies(book).map(({ source, destination, connections, outcomes, ...more }) => ({
    edge: `${source.address} > ${destination.address}:${destination.port}`,
    connections,
    outcomes: Object.fromEntries(Object.entries(outcomes).filter(([, number]) => number > 0)),
    hours: (more.last - more.first) / 3_600_000,
    bytesOut: more.bytesOut,
  }));
}

const windows = Array.from({ length: 12 }, (_, window) => window);
const edge = "10.1.0.5 > 10.1.0.10:60000";

test("a connection in twelve windows is one, whose bytes and last sight are of all of them", () => {
  const flagged = windows.map((window) => ({ window, flags: window === 0 ? 2 : 0 }));
  const known = [{ edge, connections: 1, bytesOut: 14_400 }];
  expect(counted([flagged])).toMatchObject(known);
  expect(counted([flagged])[0]?.hours).toBeCloseTo(2, 2);
});

test("without flags what follows is one connection, in one file or in one of each window, and a pause begins another", () => {
  const of = (numbers: readonly number[]) =>
    numbers.map((window) => ({ window, to: "10.1.0.10 5432" }));
  expect(counted([of(windows)])).toMatchObject([{ connections: 1, bytesOut: 14_400 }]);
  expect(counted(windows.map((window) => of([window])))).toMatchObject([{ connections: 1 }]);
  expect(counted([of([0, 1, 4, 5])])).toMatchObject([{ connections: 2 }]);
});

test("of what began before the log and only goes on, one connection is known", () => {
  const rows = windows.map((window) => ({ window, flags: 0, to: "10.1.0.10 5432" }));
  expect(counted([rows])).toMatchObject([{ connections: 1, outcomes: { unknown: 1 } }]);
});

test("each SYN is a connection of its own, also from the same port", () => {
  expect(counted([[{ flags: 3 }, { flags: 3, window: 1 }]])).toMatchObject([{ connections: 2 }]);
});

test("who serves is remembered from the window with the SYN, whatever the ports say", () => {
  const rows = [
    { flags: 2 },
    { flags: 0, window: 1 },
    { from: server, to: client, flags: 0, window: 1 },
  ];
  expect(counted([rows])).toMatchObject([{ edge, connections: 1 }]);
});

const asks = { flags: 2, to: "10.1.0.10 5432" };
const refuses = { from: "10.1.0.10 5432", to: client, flags: 4 };

test.each([
  ["a SYN that a reset answers", [asks, refuses], { refused: 1 }],
  ["the same, told of again", [asks, refuses, { ...refuses, window: 1 }], { refused: 1 }],
  ["the same, the answer first", [refuses, asks], { refused: 1 }],
  ["a connection that is reset at once", [asks, { ...refuses, flags: 22 }], { succeeded: 1 }],
  [
    "a connection that is reset later",
    [asks, { ...refuses, flags: 18 }, { ...refuses, window: 1 }],
    { succeeded: 1 },
  ],
  ["a reset long after the SYN", [asks, { ...refuses, window: 1 }], { unknown: 1 }],
  ["a SYN that the client itself resets", [{ ...asks, flags: 6 }], { unknown: 1 }],
  ["a SYN that is blocked", [{ ...asks, action: "REJECT" as const }], { blocked: 1 }],
] as const)("%s", (_, rows, outcomes) => {
  expect(counted([rows])).toMatchObject([{ connections: 1, outcomes }]);
});

test("what is blocked after it went on for a while is blocked all the same", () => {
  const rows = [{ flags: 2 }, { flags: 0, window: 1, action: "REJECT" as const }];
  expect(counted([rows])[0]?.outcomes).toMatchObject({ blocked: 1 });
});
