import { expect, test } from "vitest";
import { flowBook } from "../../book/flow-book.ts";
import { listDependencies } from "../../book/list-dependencies.ts";
import { readFlows } from "../../reading/read-flows.ts";
import { formats } from "../formats.ts";

/** The edges of rows of VMConnection and VMComputer, with the machines at both ends. */
function edgesOf(rows: readonly object[]) {
  const book = flowBook();
  const reader = readFlows({ file: "tables.jsonl", writtenAt: 0 }, { sink: book, formats });
  reader.write(rows.map((row) => JSON.stringify(row)).join("\n"));
  const { leftOut } = reader.end();
  expect(leftOut).toEqual([]);
  return listDependencies(book)
    .map(({ source, destination, connections }) => {
      const [from, to] = [source, destination].map(({ address, host }) => `${address} of ${host}`);
      return `${from} > ${to}: ${connections}`;
    })
    .toSorted();
}

const row = (Computer: string, SourceIp: string, DestinationIp: string) => ({
  Type: "VMConnection",
  TimeGenerated: "2026-01-01T00:00:00Z",
  Computer,
  Machine: `m-${Computer}`,
  Direction: "outbound",
  SourceIp,
  DestinationIp,
  DestinationPort: 80,
  Protocol: "tcp",
  LinksEstablished: 1,
});
const machine = (Computer: string, own: string) => ({
  Type: "VMComputer",
  TimeGenerated: "2026-01-01T00:00:00Z",
  Computer,
  Machine: `m-${Computer}`,
  Ipv4Addresses: ["172.17.0.1", own],
});

test("two computers with the same bridge of Docker stay apart, and what both reach is one", () => {
  const rows = [
    machine("web", "10.0.0.1"),
    row("web", "172.17.0.1", "172.17.0.2"),
    row("web", "10.0.0.1", "10.0.0.9"),
    machine("db", "10.0.0.2"),
    row("db", "172.17.0.1", "172.17.0.2"),
    row("db", "10.0.0.2", "10.0.0.9"),
    row("db", "10.0.0.2", "10.0.0.9"),
  ];
  expect(edgesOf(rows)).toEqual([
    "10.0.0.1 of web > 10.0.0.9 of undefined: 1",
    "10.0.0.2 of db > 10.0.0.9 of undefined: 2",
    "172.17.0.1 of db > 172.17.0.2 of db: 1",
    "172.17.0.1 of web > 172.17.0.2 of web: 1",
  ]);
});

test("what serves a site at the first address of a network such as Docker makes is one, for all its clients", () => {
  const rows = [
    machine("app01", "172.20.5.7"),
    machine("app02", "172.20.5.8"),
    row("app01", "172.20.5.7", "172.20.0.1"),
    row("app02", "172.20.5.8", "172.20.0.1"),
  ];
  const edges = [
    "172.20.5.7 of app01 > 172.20.0.1 of undefined: 1",
    "172.20.5.8 of app02 > 172.20.0.1 of undefined: 1",
  ];
  expect(edgesOf(rows)).toEqual(edges);
  expect(edgesOf(rows.slice(2))).toEqual(edges);
});

const inbound = { ...row("gw", "172.20.0.7", "172.20.0.1"), Direction: "inbound" };

test.each([
  ["no other address", [{ ...machine("gw", ""), Ipv4Addresses: ["172.20.0.1", "127.0.0.1"] }]],
  [
    "another, where a computer is in the network",
    [
      { ...machine("gw", ""), Ipv4Addresses: ["172.20.0.1", "203.0.113.5"] },
      { ...machine("app", ""), Ipv4Addresses: ["172.20.9.9"] },
    ],
  ],
])("a computer with such an address and %s has it on its card", (_, computers) => {
  const edges = ["172.20.0.7 of undefined > 172.20.0.1 of gw: 1"];
  expect(edgesOf([inbound, ...computers])).toEqual(edges);
  expect(edgesOf([...computers, inbound])).toEqual(edges);
  const asked = row("app", "172.20.9.9", "172.20.0.1");
  expect(edgesOf([asked, ...computers])).toEqual(["172.20.9.9 of app > 172.20.0.1 of gw: 1"]);
});

test("a network of a site that is numbered as Docker numbers its own is of the site", () => {
  const rows = [row("web", "172.17.5.1", "172.17.5.9"), row("db", "172.17.5.2", "172.17.5.9")];
  expect(edgesOf(rows)).toEqual([
    "172.17.5.1 of web > 172.17.5.9 of undefined: 1",
    "172.17.5.2 of db > 172.17.5.9 of undefined: 1",
  ]);
});
