import { fileURLToPath } from "node:url";
import { due, inspect } from "@mainstay/analysis";
import { toDueEntry } from "@mainstay/api";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { calendarText } from "./calendar-text.ts";

const today = "2026-06-30";

test("a calendar looks as RFC 5545 has it", async () => {
  const plan = planOf({
    people: [{ id: "ida", name: "Ida" }],
    elements: [{ id: "dispatch", kind: "function", name: "Dispatch, day; night" }],
    scenarios: [{ id: "none", name: "None", disruptions: [{ element: "dispatch" }] }],
    exercises: [{ id: "drill", name: "Drill", scenario: "none", date: "2026-09-01" }],
    trainings: [{ id: "papers", name: "Papers", for: ["everybody"] }],
    sops: [{ id: "paper", name: "On paper", reviewed: "2026-05-04" }],
    actions: [{ id: "mend", name: "Mend it", status: "open", due: "2026-08-01" }],
    deferrals: [
      {
        id: "hall",
        record: "exercises/drill",
        until: "2026-10-01",
        reason: "The hall is being rebuilt",
        approver: "ida",
        on: "2026-06-01",
      },
    ],
  });
  const items = due(inspect(plan, { today })).map(toDueEntry);
  const text = calendarText(items, {
    today,
    origin: "https://mainstay.example",
    organisation: "Halden",
    people: new Map([["ida", "Ida"]]),
  });
  // Editors and git would have their own ways with the line ends that the format asks for.
  expect(text.endsWith("\r\nEND:VCALENDAR")).toBe(true);
  const golden = new URL("calendar-text.golden.ics", import.meta.url);
  await expect(`${text.replaceAll("\r\n", "\n")}\n`).toMatchFileSnapshot(fileURLToPath(golden));
});
