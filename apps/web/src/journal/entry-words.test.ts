import { Happening, type JournalEntry } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { entryWords } from "./entry-words.ts";

const known = planOf({
  people: [{ id: "ada", name: "Ada" }],
  elements: [{ id: "mail", kind: "service", name: "Mail" }],
});
const plan = { ...known, procedures: [{ id: "by-phone", name: "Orders by telephone" }] };
const id = "00000000-0000-4000-8000-000000000001";
const first: JournalEntry = {
  id,
  occasion: { collection: "exercises", id: "autumn" },
  at: "2026-10-01T08:00:00.000Z",
  received: "2026-10-01T08:00:00.000Z",
  author: { name: "Ada" },
  what: { kind: "task", text: "Call the bank" },
};

/** An entry that says of itself that it is done. */
const itself = "00000000-0000-4000-8000-000000000002";
const circular: JournalEntry = { ...first, id: itself, what: { kind: "task-done", task: itself } };

test.each([
  [{ kind: "recovered", element: "mail", text: "On the second site" }, "Mail: On the second site"],
  [{ kind: "lost", element: "unknown" }, "unknown"],
  [{ kind: "task", text: "Call the bank", owner: "ada" }, "Call the bank (Ada)"],
  [{ kind: "task-done", task: id }, "“Call the bank”"],
  [
    { kind: "observation", goal: "Orders come in", rating: "partly", text: "Six of ten" },
    "Orders come in: met in part: Six of ten",
  ],
  [
    { kind: "withdrawal", of: id, text: "It was the other bank" },
    "“Call the bank”: It was the other bank",
  ],
  [{ kind: "task-done", task: itself, text: "Done" }, "Done"],
  [{ kind: "paused" }, ""],
  [{ kind: "activated", procedure: { collection: "sops", id: "by-phone" } }, "Orders by telephone"],
  [
    { kind: "restated", says: { severity: "high", leader: "ada" }, text: "Ada is here" },
    "how grave: high, led by Ada: Ada is here",
  ],
])("%j is said as %j", (what, words) => {
  expect(entryWords(Happening.parse(what), { plan, entries: [first, circular] })).toBe(words);
});
