import { exportForms } from "@mainstay/flows";
import type { ObservedEdge, ObservedEnd } from "@mainstay/store";
import { expect, test } from "vitest";
import { exportPieces } from "./export-pieces.ts";

const end = (id: number, more: Partial<ObservedEnd> = {}): ObservedEnd => ({
  id,
  address: `10.0.0.${id}`,
  machines: [],
  names: [],
  reverseNames: [],
  ...more,
});
const edge = (id: number, client: number, port: number): ObservedEdge => ({
  id,
  client: { end: client, programs: [] },
  server: { end: 9, programs: [] },
  port,
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
const knowledge = {
  observers: new Map(),
  classify: () => undefined,
  roles: undefined,
  findOwn: () => undefined,
};
const { address: _, ...many } = end(2);

/** One page with an edge that each form has a place for, and one with those of many machines and of folded ports. */
async function* pages() {
  yield { ends: [end(1), end(9)], edges: [edge(1, 1, 443)] };
  const ends = [end(1), end(9), { ...many, network: "10.0.0.0/8" }];
  yield { ends, edges: [edge(2, 2, 443), edge(3, 1, 0)] };
}

test.each(exportForms)(
  "as %s, what there is no place for is counted over all pages",
  async (form) => {
    const told: number[] = [];
    let text = "";
    const tellLeftOut = (dependencies: number) => void told.push(dependencies);
    for await (const piece of exportPieces(pages(), { form, knowledge, tellLeftOut })) {
      text += piece.toString();
    }
    const isWhole = form === "csv";
    expect(told).toEqual(isWhole ? [] : [2]);
    const titles = form === "vm-connection" ? 0 : 1;
    expect(text.trimEnd().split("\n")).toHaveLength(titles + (isWhole ? 3 : 1));
  },
);
