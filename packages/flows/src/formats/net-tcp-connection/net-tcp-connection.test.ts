import { expect, test } from "vitest";
import { readAll } from "../../testing/read-all.ts";

const columns = "LocalAddress,LocalPort,RemoteAddress,RemotePort,State,OwningProcess";
const whole = "10.0.0.1,50001,10.0.0.2,443,Established,4711";

const readOf = (row: string) => {
  const { file, connections, listeners } = readAll([columns, whole, row].join("\n"));
  const leftOut = file.leftOut.map(({ kind, rows }) => `${rows} ${kind}`);
  return [
    ...connections.slice(1).map(({ port }) => `to ${port}`),
    ...listeners.map(({ port, protocol }) => `${port}/${protocol}`),
    ...leftOut,
  ];
};

test.each([
  ["10.0.0.1,50002,,443,Established,4711", "1 unreadable"],
  ["10.0.0.1,50002,10.0.0.2,,Established,4711", "1 unreadable"],
  ["10.0.0.1,50002,,,Established,4711", "1 unreadable"],
  ["10.0.0.1,50002,10.0.0.2", "1 unreadable"],
  // Cut off, so that nothing tells what it was.
  ["10.0.0.1,50002", "1 unreadable"],
  ["10.0.0.1,50002,,,,4711", "50002/udp"],
  ["10.0.0.1,445,,,Listen,4", "445/tcp"],
  ["10.0.0.1,50002,10.0.0.2,445,Established,4711", "to 445"],
])("of a list with endpoints of TCP and UDP, %s is %s", (row, what) => {
  expect(readOf(row)).toEqual([what]);
});
