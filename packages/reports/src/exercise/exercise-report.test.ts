import { type Exercise, JournalEntry } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { drill } from "../testing/reported-call.ts";
import { exerciseReport } from "./exercise-report.ts";

const plan = planOf({
  people: [
    { id: "ada", name: "Ada Lund" },
    { id: "ben", name: "Ben Roe" },
    { id: "cem", name: "Cem Tan" },
  ],
  elements: [{ id: "mail", kind: "service", name: "Mail" }],
  scenarios: [{ id: "no-mail", name: "No mail", disruptions: [{ element: "mail", lasts: "4h" }] }],
  exercises: [
    {
      id: "autumn",
      name: "Autumn tabletop",
      scenario: "no-mail",
      date: "2026-10-01",
      method: "tabletop",
      facilitator: "ada",
      aim: "Show that orders are taken without mail",
      why: "It happened to others in March",
      place: "Kestrelby",
      lasts: "3h",
      sponsor: "ada",
      involved: ["mail"],
      assumptions: ["The fax has paper"],
      strengths: ["Everybody was there"],
      improvements: ["A second fax"],
      reportedTo: "The board",
      reported: "2026-10-20",
      goals: [
        {
          what: "Mail is restored",
          element: "mail",
          within: "4h",
          measured: "5h",
          result: "failed",
          rating: "major-challenges",
          weakness: "Nobody knew the password",
          cause: "It was in the mail",
        },
        { what: "Everybody is reached", criterion: "All of the tree", result: "passed" },
      ],
      participants: [
        { person: "ada", attended: true },
        { person: "ben", as: "evaluator", attended: false },
        { person: "cem" },
      ],
      scope: "The order desk; not the hubs",
      injects: [
        {
          id: "silent",
          after: 0,
          what: "No mail comes in any more.",
          expect: "Orders are taken by telephone",
        },
        { id: "press", after: "1h", what: "A newspaper asks." },
      ],
      result: "failed",
    },
    {
      id: "spring",
      name: "Spring tabletop",
      scenario: "no-mail",
      date: "2027-04-01",
      injects: [{ id: "silent", after: 0, what: "Something else." }],
    },
  ],
});

const entry = (digit: number, at: string, what: object) =>
  JournalEntry.parse({
    id: `00000000-0000-4000-8000-00000000000${digit}`,
    occasion: { collection: "exercises", id: "autumn" },
    at,
    received: at,
    author: { name: "Ada Lund" },
    what,
  });

test("the report of an exercise holds its goals against what was measured and seen", async () => {
  const journal = [
    entry(1, "2026-10-01T08:00:00.000Z", { kind: "started" }),
    entry(2, "2026-10-01T09:00:00.000Z", {
      kind: "observation",
      goal: "Mail is restored",
      rating: "not-met",
      text: "Nobody knew where the keys were",
    }),
    entry(3, "2026-10-01T10:30:00.000Z", { kind: "ended" }),
    entry(4, "2026-10-01T08:05:00.000Z", { kind: "inject-sent", inject: "silent" }),
    entry(6, "2026-10-01T08:20:00.000Z", {
      kind: "response",
      inject: "silent",
      text: "We call the ten largest customers",
    }),
    entry(7, "2026-10-01T08:25:00.000Z", {
      kind: "decision",
      text: "Orders by telephone until noon",
      reason: "nobody knows when mail is back",
    }),
    entry(8, "2026-10-01T08:26:00.000Z", {
      kind: "task",
      text: "Print the price list",
      owner: "ada",
    }),
    // The clock has stopped already.
    entry(5, "2026-10-01T11:30:00.000Z", { kind: "ended" }),
  ];
  const page = exerciseReport(
    plan,
    { exercise: plan.exercises[0], journal, calls: [drill], heldCalls: [] },
    { at: "2026-10-02T10:00:00Z" },
  );
  await expect(page).toMatchFileSnapshot("golden/exercise.golden.html");
});

test("players read that injects are withheld, and how all was prepared nevertheless", () => {
  const [withheld] = plan.exercises;
  const page = exerciseReport(
    plan,
    {
      exercise: { ...withheld, injects: undefined },
      withheld,
      journal: [],
      calls: [],
      heldCalls: [],
    },
    { at: "2026-09-02T10:00:00Z" },
  );
  expect(page).toContain("is withheld from those who play");
  expect(page).toContain("It has injects, of which players are told as they are sent.");
  expect(page).not.toContain("A newspaper asks.");
  expect(page).not.toContain("press");
});

test("nobody is said to have taken part where nobody noted it", () => {
  const [held] = plan.exercises;
  const participants = held.participants?.map(({ person }) => ({ person }));
  const told = (exercise: Exercise) =>
    exerciseReport(
      plan,
      { exercise, journal: [], calls: [], heldCalls: [] },
      { at: "2026-10-02T10:00:00Z" },
    );
  expect(told(held)).toContain("<h2>Who took part</h2>");
  expect(told({ ...held, participants })).toContain("<h2>Who was to take part</h2>");
  expect(told({ ...held, participants, result: undefined })).toContain("Who is to take part");
});
