import { ElementId } from "@mainstay/plan";
import { expect, test } from "vitest";
import { listObservedNear, mostCompared, proposeLeaning } from "./observations.ts";

test("what is leant on can have as many servers as edges are compared", () => {
  const servers = Array.from({ length: mostCompared.edges + mostCompared.lookedUp }, (_, at) => ({
    elements: [],
    host: `pc-${at}.clients.freight.halden.example`,
    address: `10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`,
    site: "Headquarters",
    users: [ElementId.parse("warehouse-management")],
  }));
  const body = { servers, anyDoes: false, leaning: [], note: "Seen on 3 June" };
  expect(proposeLeaning.body.safeParse(body).success).toBe(true);
  expect(JSON.stringify(body).length).toBeLessThan(proposeLeaning.largestBody ?? 0);
});

test("as many elements may be asked for as the endpoint takes, with long ids", () => {
  const long = "warehouse-management-of-the-harbour-".repeat(13);
  const elements = Array.from({ length: 2000 }, (_, at) => ElementId.parse(`${long}${at}`));
  expect(listObservedNear.body.safeParse({ elements }).success).toBe(true);
  expect(JSON.stringify({ elements }).length).toBeLessThan(listObservedNear.largestBody ?? 0);
});
