import { compareWithPlan, ObservationBatch } from "@mainstay/flows";
import { planOf } from "@mainstay/plan/testing";
import { type Database, type ObservationStore, openObservations } from "@mainstay/store";
import { TestServer } from "@mainstay/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { gatherObserved } from "./gather-observed.ts";

const noon = new Date("2026-06-03T12:00:00Z");
const minute = noon.getTime() / 60_000 - 30;
const plan = planOf({
  elements: [
    {
      id: "tms",
      kind: "application",
      name: "TMS",
      seenAs: ["10.0.0.1"],
      needs: ["db", "maps", "disk"],
    },
    { id: "db", kind: "infrastructure", name: "Database", seenAs: ["10.0.0.2"] },
    { id: "maps", kind: "supplier", name: "Maps", seenAs: ["*.maps.example"] },
    { id: "disk", kind: "infrastructure", name: "Disk", seenAs: ["10.0.0.3"] },
  ],
});

let databases: TestServer;
let database: Database;
let observations: ObservationStore;
beforeAll(async () => {
  databases = await TestServer.start();
  database = await databases.open();
  observations = openObservations(database, { now: () => noon });
  const row = {
    minute,
    client: { address: "10.0.0.1" },
    port: 443,
    protocol: "tcp" as const,
    roleBy: "told" as const,
  };
  const use = (address: string, succeeded: number) => ({
    ...row,
    server: { address },
    outcomes: { succeeded },
  });
  const shared = "203.0.113.5";
  await observations.append(
    ObservationBatch.parse({
      observer: { id: "tms-1", host: "tms-1", platform: "linux", addresses: ["10.0.0.1"] },
      spool: "first",
      number: 1,
      coverage: [{ from: minute, to: minute + 1, opened: 9, seen: 9, attributed: 9, lost: 0 }],
      minutes: [
        use("10.9.9.1", 9),
        use("10.9.9.2", 8),
        use("10.0.0.2", 3),
        use("10.9.9.3", 2),
        use(shared, 1),
        { ...use("203.0.113.6", 1), service: "pay.example" },
      ],
      names: [
        { name: "api.maps.example", address: shared },
        { name: "zoo.example", address: shared },
        { name: "ads.example", address: "203.0.113.6" },
        { name: "pay.example", address: "203.0.113.6" },
      ],
    }),
    noon,
  );
});
afterAll(async () => {
  await observations.close();
  await database.close();
  await databases.stop();
});

async function compared(most?: { readonly edges: number; readonly lookedUp: number }) {
  const services = {
    observations,
    database,
    knownServers: undefined,
    record: { complete: plan },
    now: () => noon,
  };
  const { observed, leftOut } = await gatherObserved(services, {}, most);
  const { today, ...rest } = observed;
  return { comparison: compareWithPlan(plan, rest, { today }), leftOut };
}

test("what the plan declares is seen, though it is too seldom used to be compared", async () => {
  const { comparison, leftOut } = await compared({ edges: 2, lookedUp: 10 });
  expect(comparison.declared.map(({ relation }) => relation.to.name)).toEqual(["db", "maps"]);
  expect(comparison.unseen).toMatchObject([{ target: "disk", mayBeLeftOut: false }]);
  expect(leftOut).toBe(2);
  expect(comparison.leftOut).toBe(2);
});

test("what cannot be looked up may be among what was left out", async () => {
  const { comparison, leftOut } = await compared({ edges: 2, lookedUp: 1 });
  expect(comparison.unseen.map(({ target, mayBeLeftOut }) => [target, mayBeLeftOut])).toEqual([
    ["maps", true],
    ["disk", true],
  ]);
  expect(leftOut).toBe(3);
});

test("a server is called what its clients asked for, else the same whichever of its names was told last", async () => {
  const { comparison, leftOut } = await compared();
  expect(leftOut).toBe(0);
  const parties = comparison.thirdParties.map(({ end }) => end);
  expect(parties).toMatchObject([
    { name: "maps", host: "api.maps.example", otherNames: ["zoo.example"] },
    { name: "pay.example", isAskedFor: true, otherNames: ["ads.example"] },
  ]);
});
