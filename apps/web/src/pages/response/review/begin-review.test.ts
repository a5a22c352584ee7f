import type { ResponseDocument } from "@mainstay/api";
import { Incident, JournalEntry } from "@mainstay/plan";
import { expect, test } from "vitest";
import { beginReview } from "./begin-review.ts";

const incident = Incident.parse({
  id: "outage",
  name: "Outage",
  began: "2026-05-16T08:00:00Z",
  disruptions: [{ element: "mail" }],
});
const response: ResponseDocument = {
  incident: "outage",
  name: "Outage",
  kind: "real",
  now: "2026-05-16T12:00:00Z",
  began: "2026-05-16T08:00:00Z",
  severity: null,
  leader: null,
  detected: null,
  declared: null,
  activated: null,
  ended: "2026-05-16T12:00:00Z",
  reviewed: null,
  losses: [
    { element: "mail", level: 0, from: "2026-05-16T08:00:00Z", back: "2026-05-16T10:30:00Z" },
    { element: "phones", level: 0.5, from: "2026-05-16T09:00:00Z", back: null },
  ],
  outages: [
    {
      element: "orders",
      state: "back",
      from: "2026-05-16T08:30:00Z",
      to: "2026-05-16T11:00:00Z",
      rto: null,
      mtpd: null,
      chain: ["mail", "orders"],
      expected: null,
    },
  ],
  restorations: [],
  procedures: [],
  names: {},
};

let count = 0;
const entry = (time: string, what: object) =>
  JournalEntry.parse({
    id: `00000000-0000-4000-8000-${String(++count).padStart(12, "0")}`,
    occasion: { collection: "incidents", id: "outage" },
    at: `2026-05-16T${time}Z`,
    received: `2026-05-16T${time}Z`,
    author: { name: "Ada" },
    what,
  });

test("a review begins with what the journal tells", () => {
  const task = entry("08:10:00", { kind: "task", text: "Restart the\nrelay" });
  const journal = [
    task,
    entry("08:40:00", { kind: "decision", text: "Take orders by telephone" }),
    entry("09:10:00", { kind: "task-done", task: task.id }),
    entry("10:30:00", { kind: "recovered", element: "mail", dataAge: "15m" }),
    entry("11:00:00", { kind: "recovered", element: "orders" }),
  ];
  expect(beginReview({ incident, response, journal })).toEqual({
    ...incident,
    ended: "2026-05-16T12:00:00Z",
    disruptions: [
      { element: "mail", lasts: 150 },
      { element: "phones", at: 60, level: 0.5 },
    ],
    achieved: [
      { element: "mail", time: 150, point: 15 },
      { element: "orders", time: 150 },
    ],
    actionsTaken: ["Take orders by telephone", "Restart the relay"],
  });
});

test("what somebody has written already stays", () => {
  const written = { ...incident, actionsTaken: ["Waited"], achieved: [] };
  const journal = [entry("08:40:00", { kind: "decision", text: "Take orders by telephone" })];
  expect(beginReview({ incident: written, response, journal })).toMatchObject({
    actionsTaken: ["Waited"],
  });
});
