import type { ObservationStore, ObservedEdge, ObservedEnd } from "@mainstay/store";
import { expect, test } from "vitest";
import { exportPages } from "./export-pages.ts";

const window = { from: 0, until: 60, grain: "minute" as const };
const edge = (id: number, server: number): ObservedEdge => ({
  id,
  client: { end: 100 + id, programs: [] },
  server: { end: server, programs: [] },
  port: id,
  protocol: "tcp",
  services: [],
  roleBy: "told",
  connections: 1,
  counts: { succeeded: 1, refused: 0, "timed-out": 0, blocked: 0, failed: 0, unknown: 0 },
  first: 0,
  last: 0,
  firstEver: 0,
  lastEver: 0,
  seenBy: [],
});
const end = (id: number): ObservedEnd => ({ id, machines: [], names: [], reverseNames: [] });

/** A store that has these edges, in the order of their servers. */
function storeOf(all: readonly ObservedEdge[]): Pick<ObservationStore, "edges" | "map"> {
  return {
    edges: (_, { limit, behind = { server: 0, edge: 0 } }) => {
      const left = all.filter(
        ({ id, server }) => (server.end - behind.server || id - behind.edge) > 0,
      );
      const edges = left.slice(0, limit);
      const ends = edges.flatMap(({ client, server }) => [end(client.end), end(server.end)]);
      return Promise.resolve({ window, edges, ends, total: left.length });
    },
    map: () => Promise.reject(new Error("nobody asked for what is around a machine")),
  };
}

async function pagesOf(all: readonly ObservedEdge[], length: number) {
  const pages: number[][] = [];
  for await (const { edges, ends } of exportPages(storeOf(all), window, {}, length)) {
    const known = new Set(ends.map(({ id }) => id));
    for (const { client, server } of edges)
      expect([known.has(client.end), known.has(server.end)]).toEqual([true, true]);
    pages.push(edges.map(({ id }) => id));
  }
  return pages;
}

test("all edges of a server are in one page, however long the pages are that are read", async () => {
  const all = [edge(3, 1), edge(1, 2), edge(2, 2), edge(7, 2), edge(4, 5)];
  for (const length of [1, 2, 3, 4]) {
    const pages = await pagesOf(all, length);
    expect(pages.flat()).toEqual([3, 1, 2, 7, 4]);
    expect(pages.find((page) => page.includes(1))).toEqual(expect.arrayContaining([1, 2, 7]));
  }
  expect(await pagesOf(all, 5)).toEqual([[3, 1, 2, 7, 4]]);
});

test("there is a page also where there is no edge", async () => {
  expect(await pagesOf([], 2)).toEqual([[]]);
});
