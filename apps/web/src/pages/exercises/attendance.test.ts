import { JournalEntry } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { seemToHaveAttended, withAttendance } from "./attendance.ts";

const { exercises, people } = planOf({
  people: [
    { id: "ada", name: "Ada Lund" },
    { id: "ben", name: "Ben Roe" },
    { id: "cem", name: "Cem Tan" },
  ],
  exercises: [
    {
      id: "autumn",
      name: "Autumn",
      scenario: "no-mail",
      date: "2026-10-01",
      participants: [{ person: "ada" }, { person: "ben", as: "evaluator" }, { person: "cem" }],
    },
  ],
});
const [exercise] = exercises;
const own = { id: "account-1", person: "ada" };

const entry = (digit: number, author: object, what: object = { kind: "note", text: "Here" }) =>
  JournalEntry.parse({
    id: `00000000-0000-4000-8000-00000000000${digit}`,
    occasion: { collection: "exercises", id: "autumn" },
    at: "2026-10-01T08:00:00.000Z",
    received: "2026-10-01T08:00:00.000Z",
    author,
    what,
  });

test("who wrote into the journal seems to have taken part, by their account or their name", () => {
  const entries = [entry(1, { id: "account-1", name: "admin" }), entry(2, { name: "ben roe " })];
  expect(seemToHaveAttended(exercise, { people, entries, own })).toEqual(["ada", "ben"]);
  const another = { id: "account-2", person: "cem" };
  expect(seemToHaveAttended(exercise, { people, entries, own: another })).toEqual(["ben"]);
});

test("what was withdrawn shows nobody", () => {
  const mistake = entry(1, { name: "Ben Roe" });
  const withdrawal = { kind: "withdrawal", of: mistake.id, text: "Not here" };
  const entries = [mistake, entry(2, { name: "Ada Lund" }, withdrawal)];
  expect(seemToHaveAttended(exercise, { people, entries, own: undefined })).toEqual(["ada"]);
});

test("what was noted already counts before what was written", () => {
  const noted = withAttendance(exercise, ["cem"]);
  const entries = [entry(1, { name: "Ada Lund" })];
  expect(seemToHaveAttended(noted, { people, entries, own })).toEqual(["cem"]);
});

test("who is not among those who took part was absent; if nobody is, nothing is noted", () => {
  expect(withAttendance(exercise, ["ben"]).participants).toEqual([
    { person: "ada", attended: false },
    { person: "ben", as: "evaluator", attended: true },
    { person: "cem", attended: false },
  ]);
  expect(withAttendance(exercise, [])).toBe(exercise);
  expect(withAttendance(withAttendance(exercise, ["ben"]), [])).toEqual(exercise);
});
