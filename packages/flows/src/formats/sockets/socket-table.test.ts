import { expect, test } from "vitest";
import { flowBook } from "../../book/flow-book.ts";
import { listDependencies } from "../../book/list-dependencies.ts";
import { readFlows } from "../../reading/read-flows.ts";
import { formats } from "../formats.ts";

/** The edges of several machines' lists of sockets, each a file of its own. */
function edgesOf(lists: readonly (readonly string[])[]) {
  const book = flowBook();
  for (const [at, sockets] of lists.entries()) {
    const reader = readFlows({ file: `${at}.txt`, writtenAt: 0 }, { sink: book, formats });
    reader.write(sockets.map((ends) => `tcp  0  0 ${ends} ESTABLISHED\n`).join(""));
    reader.end();
  }
  return listDependencies(book)
    .map(({ source, destination: to }) => `${source.address} > ${to.address}:${to.port}`)
    .toSorted();
}

test("a proxy at the first address of a network such as Docker makes is one, for clients and itself", () => {
  const clients = ["172.20.5.7", "172.20.0.8"];
  const edges = ["172.20.0.8 > 172.20.0.1:3128", "172.20.5.7 > 172.20.0.1:3128"];
  const ofClients = clients.map((client) => [`${client}:50001 172.20.0.1:3128`]);
  const ofProxy = clients.map((client) => `172.20.0.1:3128 ${client}:50001`);
  expect(edgesOf(ofClients)).toEqual(edges);
  expect(edgesOf([...ofClients, ofProxy])).toEqual(edges);
});

test("containers of two machines stay apart, and so do the bridges to them", () => {
  const sockets = ["172.18.0.1:50001 172.18.0.2:5432", "10.0.0.1:50002 10.0.0.9:443"];
  expect(edgesOf([sockets, sockets])).toEqual([
    "10.0.0.1 > 10.0.0.9:443",
    "172.18.0.1 > 172.18.0.2:5432",
    "172.18.0.1 > 172.18.0.2:5432",
  ]);
});
