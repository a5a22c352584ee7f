import { JournalEntry } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { describe, expect, test } from "vitest";
import { drill } from "../testing/reported-call.ts";
import { incidentReport } from "./incident-report.ts";

const script = "<script>alert(1)</script>";
const plan = planOf({
  organisation: { id: "halden", name: "Halden Freight" },
  people: [{ id: "ada", name: "Ada Lund" }],
  elements: [
    {
      id: "orders",
      kind: "function",
      name: "Order intake",
      needs: ["mail"],
      objectives: { rto: "1h", mtpd: "8h" },
    },
    { id: "mail", kind: "service", name: `Mail ${script}`, recovery: { time: "1h" } },
  ],
  incidents: [
    {
      id: "outage",
      name: "Mail was gone",
      began: "2026-05-16T08:00:00Z",
      ended: "2026-05-16T11:30:00Z",
      disruptions: [{ element: "mail", lasts: "150m" }],
      achieved: [{ element: "mail", time: "150m" }],
      userImpact: "Customers could not reach us",
      severity: "high",
      leader: "ada",
      detected: "2026-05-16T08:10:00Z",
      declared: "2026-05-16T08:25:00Z",
      restored: "2026-05-16T10:30:00Z",
      cost: "12000 EUR",
      told: [{ who: `The authority ${script}`, at: "2026-05-16T12:00:00Z", what: "By its form" }],
      causeClass: "technology",
      cause: `A certificate ran out ${script}`,
      worked: ["The telephone tree"],
      wrong: ["That somebody watches certificates"],
      reviewed: "2026-05-20",
    },
    {
      id: "open",
      name: "It goes on",
      began: "2026-05-16T08:00:00Z",
      disruptions: [{ element: "mail" }],
    },
  ],
  actions: [
    {
      id: "watch",
      name: "Watch certificates",
      incident: "outage",
      owner: "ada",
      cause: "Nobody watched",
      status: "open",
    },
  ],
});
const [outage, open] = plan.incidents;
const made = { at: "2026-05-21T10:00:00Z", revision: 41 };

let count = 0;
const entry = (time: string, what: object) =>
  JournalEntry.parse({
    id: `00000000-0000-4000-8000-${String(++count).padStart(12, "0")}`,
    occasion: { collection: "incidents", id: "outage" },
    at: `2026-05-16T${time}Z`,
    received: `2026-05-16T${time}.000Z`,
    author: { name: script },
    what,
  });
const task = entry("08:15:00", { kind: "task", text: "Renew the certificate", owner: "ada" });
const wrong = entry("08:20:00", { kind: "recovered", element: "mail" });
const journal = [
  entry("08:10:00", { kind: "decision", text: "Take orders by telephone", reason: script }),
  wrong,
  task,
  entry("08:50:00", { kind: "task-done", task: task.id }),
  entry("08:30:00", { kind: "task", text: "Tell the hubs" }),
  entry("08:40:00", { kind: "message", text: "Mail is down", to: "all hubs", medium: "radio" }),
  entry("08:25:00", { kind: "withdrawal", of: wrong.id, text: "It was not" }),
  entry("08:05:00", {
    kind: "restated",
    says: { severity: "high", losses: [{ element: "mail", from: "2026-05-16T08:00:00Z" }] },
    text: "The gateway is sound",
  }),
  entry("08:06:00", {
    kind: "activated",
    procedure: { collection: "callTrees", id: "crisis-team" },
  }),
];

describe("the report of an incident", () => {
  test("is a page that stands alone", async () => {
    const page = incidentReport(plan, { incident: outage, journal, calls: [drill] }, made);
    await expect(page).toMatchFileSnapshot("golden/incident.golden.html");
  });

  test("has no markup but its own, whatever somebody wrote", () => {
    const page = incidentReport(plan, { incident: outage, journal, calls: [drill] }, made);
    expect(page).not.toContain("<script");
    expect(page.split("&lt;script&gt;").length - 1).toBeGreaterThanOrEqual(5);
  });

  test("says what goes on, as it stands when it is made", () => {
    const page = incidentReport(plan, { incident: open, journal: [], calls: [] }, made);
    expect(page).toContain("An incident, which goes on");
    expect(page).toContain("5 d 2 h, and goes on");
    expect(page).toContain("not reported back");
  });
});
