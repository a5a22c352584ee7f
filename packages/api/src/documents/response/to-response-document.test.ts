import { JournalEntry } from "@mainstay/plan";
import { type PlanInFile, planOf } from "@mainstay/plan/testing";
import { describe, expect, test } from "vitest";
import { ResponseDocument } from "./response-document.ts";
import { toResponseDocument } from "./to-response-document.ts";

const element = (id: string, more: object = {}) => ({
  id,
  kind: "service" as const,
  name: id,
  ...more,
});
const plan = (incident: object, more: Partial<PlanInFile> = {}) =>
  planOf({
    elements: [
      element("orders", {
        name: "Order intake",
        kind: "function",
        needs: ["mail"],
        objectives: { rto: "2h" },
      }),
      element("mail", { name: "Mail", recovery: { time: "1h" } }),
      element("paper"),
    ],
    incidents: [
      {
        id: "outage",
        name: "Outage",
        began: "2026-05-16T08:00Z",
        disruptions: [{ element: "mail", at: "10m" }],
        ...incident,
      },
    ],
    ...more,
  });
const entry = (id: number, at: string, what: object) =>
  JournalEntry.parse({
    id: `00000000-0000-4000-8000-00000000000${id}`,
    occasion: { collection: "incidents", id: "outage" },
    at,
    received: at,
    author: { name: "Ada" },
    what,
  });
const document = (
  now: string,
  { incident = {}, journal = [] }: { incident?: object; journal?: readonly JournalEntry[] } = {},
) => {
  const known = plan(incident);
  return ResponseDocument.parse(toResponseDocument(known, known.incidents[0], { journal, now }));
};

describe("a response", () => {
  test("has instants, and null for what nobody knows or asks", () => {
    expect(document("2026-05-16T08:30:00Z")).toEqual({
      incident: "outage",
      name: "Outage",
      kind: "real",
      now: "2026-05-16T08:30:00Z",
      began: "2026-05-16T08:00:00Z",
      severity: null,
      leader: null,
      detected: null,
      declared: null,
      activated: null,
      ended: null,
      reviewed: null,
      losses: [{ element: "mail", level: 0, from: "2026-05-16T08:10:00Z", back: null }],
      outages: [
        {
          element: "orders",
          state: "down",
          from: "2026-05-16T08:10:00Z",
          to: null,
          rto: "2026-05-16T10:10:00Z",
          mtpd: null,
          chain: ["mail", "orders"],
          expected: { back: "2026-05-16T09:10:00Z", rtoBreach: null, mtpdBreach: null },
        },
      ],
      restorations: [
        {
          element: "mail",
          level: 0,
          lost: "2026-05-16T08:10:00Z",
          work: "PT1H",
          ready: "2026-05-16T08:10:00Z",
          done: "2026-05-16T09:10:00Z",
          isOverdue: false,
          waitsFor: [],
          deadline: {
            element: "orders",
            objective: "rto",
            at: "2026-05-16T10:10:00Z",
            path: ["mail", "orders"],
          },
          holdsDown: 1,
        },
      ],
      procedures: [],
      names: { orders: "Order intake", mail: "Mail" },
    });
  });

  test("says how grave it is, who leads, and when it was noticed, declared and answered", () => {
    const told = {
      severity: "high" as const,
      leader: "ada",
      detected: "2026-05-16T08:05:00Z",
      declared: "2026-05-16T08:15:30.400Z",
      activated: "2026-05-16T08:20Z",
    };
    expect(document("2026-05-16T08:30:00Z", { incident: told })).toMatchObject({
      ...told,
      declared: "2026-05-16T08:15:30Z",
      activated: "2026-05-16T08:20:00Z",
    });
  });

  test("stands as it was when the incident ended, by its record or by its journal", () => {
    const journal = [
      entry(1, "2026-05-16T08:40:00.000Z", { kind: "recovered", element: "mail" }),
      entry(2, "2026-05-16T09:00:00.000Z", { kind: "ended" }),
    ];
    const over = document("2026-05-18T00:00:00Z", { journal });
    expect(over).toMatchObject({
      now: "2026-05-16T09:00:00Z",
      ended: "2026-05-16T09:00:00Z",
      outages: [{ state: "back", to: "2026-05-16T08:40:00Z" }],
      restorations: [],
    });
    const incident = { ended: "2026-05-16T08:20:00Z" };
    expect(document("2026-05-18T00:00:00Z", { incident })).toMatchObject({
      now: "2026-05-16T08:20:00Z",
    });
  });
});
