import { findingOwn } from "@mainstay/flows";
import { compileClassifier, coreEndpoints } from "@mainstay/m365";
import { planOf } from "@mainstay/plan/testing";
import type { ObservedEdge } from "@mainstay/store";
import { expect, test } from "vitest";
import type { Knowledge } from "./observed-dependencies.ts";
import { placingSides } from "./placing-sides.ts";

const edge = {
  id: 7,
  client: { end: 1, programs: [] },
  server: { end: 2, programs: [] },
  port: 443,
  protocol: "tcp",
  services: [],
  counts: { succeeded: 1, refused: 0, "timed-out": 0, blocked: 0, failed: 0, unknown: 0 },
  connections: 1,
  first: 1,
  last: 1,
  firstEver: 1,
  lastEver: 1,
  roleBy: "told",
  seenBy: [],
} as const satisfies ObservedEdge;
const knowing: Knowledge = {
  observers: new Map(),
  classify: () => undefined,
  roles: undefined,
  findOwn: () => undefined,
};
const endsOf = (client: string, server: string, names: readonly string[] = []) => [
  { id: 1, address: client, machines: [], names: [], reverseNames: [] },
  { id: 2, address: server, machines: [], names, reverseNames: [] },
];

test("a server is the element that its clients asked for, of those that share its address", () => {
  const { elements } = planOf({
    elements: [
      { id: "shop", kind: "application", name: "Shop", seenAs: ["shop.example"] },
      { id: "wiki", kind: "application", name: "Wiki", seenAs: ["wiki.example"] },
    ],
  });
  const ends = endsOf("10.0.0.1", "10.0.0.2", ["wiki.example", "shop.example"]);
  for (const id of ["shop", "wiki"]) {
    const asked = { ...edge, services: ["ssl", `${id}.example`] };
    const sidesOf = placingSides(elements, { ends, edges: [asked] }, knowing);
    expect(sidesOf(asked)).toEqual({ client: [], server: [id] });
    expect(sidesOf({ id: 8 })).toEqual({ client: [], server: [] });
  }
});

test("a server of Microsoft 365 is the service that it is known to be of", () => {
  const { elements } = planOf({
    elements: [{ id: "exchange-online", kind: "service", name: "Exchange Online" }],
  });
  const classify = compileClassifier(coreEndpoints().sets);
  const page = { ends: endsOf("10.0.0.1", "52.96.0.1"), edges: [edge] };
  expect(placingSides(elements, page, { ...knowing, classify })(edge).server).toEqual([
    "exchange-online",
  ]);
  expect(placingSides(elements, page, knowing)(edge).server).toEqual([]);
});

test("a public address of an own network is called by its own names", () => {
  const { elements } = planOf({
    elements: [{ id: "tms", kind: "application", name: "TMS" }],
  });
  const page = { ends: endsOf("10.0.0.1", "203.0.113.11", ["tms.halden.example"]), edges: [edge] };
  const findOwn = findingOwn({ networks: ["203.0.113.0/24"], isOfMachine: () => false });
  expect(placingSides(elements, page, { ...knowing, findOwn })(edge).server).toEqual(["tms"]);
  expect(placingSides(elements, page, knowing)(edge).server).toEqual([]);
});
