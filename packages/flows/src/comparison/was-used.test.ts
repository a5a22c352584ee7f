import { planOf } from "@mainstay/plan/testing";
import { ElementId } from "@mainstay/plan";
import { describe, expect, test } from "vitest";
import { flowBook } from "../book/flow-book.ts";
import { listDependencies } from "../book/list-dependencies.ts";
import type { Connection, Outcome } from "../observation.ts";
import { compareWithPlan } from "./compare-with-plan.ts";
import { nearElements } from "./near-elements.ts";

const tried = (outcome: Outcome, connections = 1, more: Partial<Connection> = {}): Connection => ({
  client: { address: "10.0.0.1" },
  server: { address: "10.0.0.2" },
  port: 445,
  protocol: "tcp",
  from: 0,
  to: 60_000,
  outcome,
  connections,
  roleBy: "told",
  vantage: "one",
  ...more,
});
const pool = (more: Partial<Connection> = {}) =>
  tried("succeeded", 0, { bytesOut: 4e6, bytesIn: 9e6, ...more });

/** What a comparison says of all that was seen, and what is drawn of it, where the plan declares it and where it does not. */
function saidOf(connections: readonly Connection[], needs: readonly string[] = []) {
  const book = flowBook();
  for (const one of connections) book.connection(one);
  const plan = planOf({
    elements: [
      { id: "shop", kind: "application", name: "Shop", seenAs: ["10.0.0.1"], needs: [...needs] },
      { id: "db", kind: "infrastructure", name: "Db", seenAs: ["10.0.0.2"] },
    ],
  });
  const dependencies = listDependencies(book);
  const found = compareWithPlan(plan, { dependencies }, { today: "2026-05-16" });
  const near = nearElements(found, new Set([ElementId.parse("shop"), ElementId.parse("db")]), {
    most: 9,
  });
  return {
    surprises: found.surprises.length,
    seen: found.seen,
    failingRequirements: found.failingRequirements.length,
    failing: found.failing.map(({ everSucceeded }) => (everSucceeded ? "some" : "all")),
    darkAreas: found.darkAreas.map(({ id }) => id),
    thirdParties: found.thirdParties.length,
    groups: found.groups().processes.length,
    drawn: near.relations.map(({ how, isFailing }) => `${how} ${isFailing ? "failing" : "used"}`),
    leftOut: near.leftOut,
  };
}

describe("a pool that is open from before", () => {
  const used = { surprises: 1, darkAreas: ["file-shares"], drawn: ["none used"], leftOut: 0 };

  test.each([
    ["alone", [pool()]],
    ["of which nobody counted the bytes", [tried("succeeded", 0)]],
    ["beside one failure", [pool(), tried("timed-out")]],
    ["beside one failure, read first", [tried("timed-out"), pool()]],
    ["beside many failures", [pool(), tried("refused", 500)]],
    ["beside one a second that nobody answered, for a day", [pool(), tried("timed-out", 86_400)]],
    ["that another place saw fail", [pool(), tried("timed-out", 3, { vantage: "other" })]],
  ])("%s is used, wherever it is told of", (_, connections) => {
    expect(saidOf(connections)).toMatchObject(used);
    const declared = saidOf(connections, ["db"]);
    expect(declared).toMatchObject({ surprises: 0, seen: 1, failingRequirements: 0 });
    expect(declared.drawn).toEqual(["direct used"]);
    expect(declared.failing).not.toContain("all");
  });

  test("answers by the times that were measured of it too", () => {
    const times = { count: 1, sum: 5, min: 5, max: 5 };
    for (const measured of [{ responses: times }, { roundTrips: times }]) {
      const open = tried("succeeded", 0, measured);
      expect(saidOf([open, tried("refused", 2)])).toMatchObject(used);
    }
  });

  test("shows that a program serves on several machines", () => {
    const servers = ["10.0.0.2", "10.0.0.3"].map((address) => ({ address, process: "postgres" }));
    const seen = servers.flatMap((server) => [pool({ server }), tried("timed-out", 1, { server })]);
    expect(saidOf(seen)).toMatchObject({ groups: 1 });
  });

  test("to a third party shows that one is used", () => {
    const server = { address: "198.51.100.7" };
    const connections = [pool({ server }), tried("timed-out", 1, { server })];
    expect(saidOf(connections)).toMatchObject({ thirdParties: 1, surprises: 1 });
  });
});

describe("what only failed", () => {
  const failed = { surprises: 0, darkAreas: [], drawn: ["none failing"], failing: ["all"] };

  test.each([
    ["with nothing counted", [tried("blocked", 500)]],
    ["with the bytes of its resets", [tried("refused", 2, { bytesOut: 240, bytesIn: 240 })]],
    [
      "with resets in rows of their own",
      [tried("refused"), tried("unknown", 0, { bytesIn: 40, vantage: "one answers" })],
    ],
  ])("%s was not used, wherever it is told of", (_, connections) => {
    expect(saidOf(connections)).toMatchObject(failed);
    expect(saidOf(connections, ["db"])).toMatchObject({
      seen: 0,
      failingRequirements: 1,
      drawn: ["direct failing"],
      failing: ["all"],
    });
  });
});
