import { Incident, JournalEntry, Plan } from "@mainstay/plan";
import { expect, test } from "vitest";
import { incidentHappening } from "./incident-happening.ts";

const incident = Incident.parse({
  id: "outage",
  name: "Outage",
  began: "2026-05-16T08:00:00Z",
  disruptions: [{ element: "mail" }],
});

const plan = Plan.parse({
  mainstay: 1,
  elements: ["mail", "phones", "orders"].map((id) => ({ id, name: id, kind: "service" })),
});

let count = 0;
const entry = (time: string, what: object) =>
  JournalEntry.parse({
    id: `00000000-0000-4000-8000-${String(++count).padStart(12, "0")}`,
    occasion: { collection: "incidents", id: "outage" },
    at: `2026-05-16T${time}Z`,
    received: `2026-05-16T${time}.000Z`,
    author: { name: "Ada" },
    what,
  });
const at = (now: string, ...journal: readonly JournalEntry[]) =>
  incidentHappening(plan, incident, { journal, now: `2026-05-16T${now}Z` });

test("11.1 what the journal says is lost and back is so from its minute on", () => {
  const journal = [
    entry("08:30:59", { kind: "lost", element: "phones", level: 0.5 }),
    entry("09:00:00", { kind: "recovered", element: "mail" }),
  ];
  expect(at("09:10:00", ...journal)).toEqual({
    losses: [
      { element: "mail", lasts: 60 },
      { element: "phones", at: 30, level: 0.5 },
    ],
    back: new Map([["mail", 60]]),
    now: 70,
  });
});

test("11.1 what was withdrawn, or happened later, does not count", () => {
  const wrong = entry("08:30:00", { kind: "recovered", element: "mail" });
  const withdrawal = entry("08:40:00", { kind: "withdrawal", of: wrong.id, text: "Down again" });
  const later = entry("10:00:00", { kind: "lost", element: "phones" });
  expect(at("09:00:00", wrong, withdrawal, later)).toMatchObject({
    losses: [{ element: "mail" }],
    now: 60,
  });
});

test("11.1 of one minute the last that was written counts", () => {
  const journal = [
    entry("09:00:10", { kind: "recovered", element: "mail" }),
    entry("09:00:50", { kind: "lost", element: "mail" }),
  ];
  expect(at("09:00:59", ...journal).losses).toEqual([
    { element: "mail", lasts: 60 },
    { element: "mail", at: 60, level: 0 },
  ]);
});

test("11.2 what is reported back is so only if nothing was lost later", () => {
  const recovered = entry("09:00:00", { kind: "recovered", element: "orders" });
  const lost = entry("09:30:00", { kind: "lost", element: "phones" });
  expect(at("09:40:00", recovered).back?.size).toBe(1);
  expect(at("09:40:00", recovered, lost).back?.size).toBe(0);
});

test("11.1 what is reported of elements that the plan does not have says nothing", () => {
  const lost = entry("08:30:00", { kind: "lost", element: "removed" });
  const recovered = entry("09:00:00", { kind: "recovered", element: "removed" });
  expect(at("09:10:00", lost, recovered)).toEqual({
    losses: [{ element: "mail" }],
    back: new Map(),
    now: 70,
  });
});
