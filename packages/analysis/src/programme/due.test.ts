import { planOf, type PlanInFile } from "@mainstay/plan/testing";
import { describe, expect, test } from "vitest";
import { due, type RankedItem } from "./due.ts";

const today = "2026-06-30";

const firm: PlanInFile = {
  elements: [
    {
      id: "dispatch",
      kind: "function",
      name: "Dispatch",
      criticality: "mission-critical",
      needs: ["mail"],
    },
    { id: "billing", kind: "function", name: "Billing", criticality: "important", needs: ["mail"] },
    { id: "archive", kind: "process", name: "Archive", criticality: "deferrable" },
    { id: "mail", kind: "service", name: "Mail" },
  ],
  scenarios: [{ id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] }],
};
const drill = { id: "drill", name: "Drill", scenario: "no-mail", date: "2026-02-28" } as const;

function dueOf(
  more: PlanInFile,
  changedOn?: (element: string) => string | undefined,
): readonly RankedItem[] {
  return due(planOf({ ...firm, ...more }), {
    today,
    ...(changedOn === undefined ? {} : { changedOn }),
  });
}

const told = ({ kind, id, due: day = "at once", person }: RankedItem): string =>
  [kind, id, day, ...(person === undefined ? [] : [person])].join(" ");

describe("8.5 validation", () => {
  test("is due again by criticality, and at once of what nothing proves", () => {
    expect(dueOf({ exercises: [{ ...drill, result: "passed" }] }).map(told)).toEqual([
      "validate archive at once",
      "validate dispatch 2026-05-28",
      "validate billing 2026-08-28",
    ]);
  });

  test("is due on the day on which what it rests on changed after its proof", () => {
    const changedOn = (element: string) => (element === "billing" ? "2026-03-15" : "2026-02-01");
    const items = dueOf({ exercises: [{ ...drill, result: "passed" }] }, changedOn);
    expect(items.map(told)).toEqual([
      "validate archive at once",
      "validate billing 2026-03-15",
      "validate dispatch 2026-05-28",
    ]);
    expect(items[1]?.why).toBe(
      "what it rests on changed on 2026-03-15, after Drill (drill) proved it on 2026-02-28",
    );
  });

  test("what was never proven is ordered by criticality", () => {
    expect(dueOf({}).map(({ id }) => id)).toEqual(["dispatch", "billing", "archive"]);
  });
});

describe("8.5 exercises", () => {
  test("that failed are repeated, sooner where they reach what is most critical", () => {
    const [repeat] = dueOf({ exercises: [{ ...drill, result: "failed" }] }).filter(
      ({ kind }) => kind === "repeat",
    );
    expect(repeat).toMatchObject({ due: "2026-05-28", overdue: 33 });
    const again = { ...drill, id: "again", date: "2026-06-01", result: "passed" } as const;
    const repeated = dueOf({ exercises: [{ ...drill, result: "failed" }, again] });
    expect(repeated.filter(({ kind }) => kind === "repeat")).toEqual([]);
  });

  test("are held on their day, and wait for a result after it", () => {
    const planned = dueOf({ exercises: [drill, { ...drill, id: "next", date: "2026-07-07" }] });
    expect(
      planned.filter(({ kind }) => kind === "hold").map(({ id, overdue }) => [id, overdue]),
    ).toEqual([
      ["drill", 122],
      ["next", -7],
    ]);
  });
});

describe("8.6 training", () => {
  const people: PlanInFile["people"] = [
    { id: "ana", name: "Ana", joined: "2026-06-01" },
    { id: "ben", name: "Ben" },
    { id: "cem", name: "Cem" },
  ];
  const sops: PlanInFile["sops"] = [
    { id: "sop", name: "Sop", reviewed: today, steps: [{ what: "Call", who: "ben" }] },
  ];

  test("is for its audience: from joining on, then again when it holds no more", () => {
    const training = { id: "t", name: "T", every: "10d" } as const;
    const items = dueOf({
      people,
      sops,
      trainings: [
        { ...training, for: ["responders"], also: ["ana"] },
        {
          ...training,
          id: "all",
          for: ["everybody"],
          completions: [
            { person: "ana", on: "2026-06-25" },
            { person: "ana", on: "2026-06-05" },
          ],
        },
      ],
    });
    expect(items.filter(({ kind }) => kind === "train").map(told)).toEqual([
      "train t at once ben",
      "train all at once ben",
      "train all at once cem",
      "train t 2026-06-01 ana",
      "train all 2026-07-05 ana",
    ]);
  });

  test("is done by taking part, once the exercise has ended and where it counts as it", () => {
    const exercise = {
      ...drill,
      date: "2026-06-10",
      trains: ["t"],
      participants: [{ person: "ben" }],
    };
    const trainings = [{ id: "t", name: "T", also: ["ben"] }];
    const dueWith = (result?: "passed" | "failed") =>
      dueOf({
        people,
        trainings,
        exercises: [{ ...exercise, ...(result === undefined ? {} : { result }) }],
      })
        .filter(({ kind }) => kind === "train")
        .map(told);
    expect(dueWith()).toEqual(["train t at once ben"]);
    expect(dueWith("failed")).toEqual(["train t 2027-06-10 ben"]);
  });
});

test("8.5 documents are gone through once a year, an incident two weeks after its end", () => {
  const items = dueOf({
    people: [{ id: "ana", name: "Ana" }],
    sops: [{ id: "sop", name: "Sop", reviewed: "2026-01-31" }],
    callTrees: [{ id: "tree", name: "Tree", start: "ana", calls: [] }],
    impactAnalyses: [
      {
        id: "bia",
        name: "Bia",
        element: "billing",
        status: "approved",
        completed: "2025-09-01",
        expires: "2026-07-01",
      },
    ],
    incidents: [
      {
        id: "outage",
        name: "Outage",
        began: "2026-06-01T08:00:00Z",
        ended: "2026-06-02T09:00:00Z",
        disruptions: [{ element: "mail" }],
      },
    ],
  });
  expect(items.filter(({ kind }) => kind === "review").map(told)).toEqual([
    "review tree at once",
    "review outage 2026-06-16",
    "review bia 2026-07-01",
    "review sop 2027-01-31",
  ]);
});

test("8.5 an action is due on its day, and proven when it is done", () => {
  const action = {
    id: "a",
    name: "A",
    status: "open",
    due: "2026-06-01",
    exercise: "drill",
  } as const;
  const items = dueOf({
    exercises: [{ ...drill, result: "passed" }],
    actions: [
      action,
      { ...action, id: "b", status: "done" },
      { ...action, id: "c", status: "closed" },
    ],
  });
  expect(
    items
      .filter(({ collection }) => collection === "actions")
      .map(({ kind, id, why }) => [kind, id, why]),
  ).toEqual([
    ["act", "a", "it is open, found by Drill"],
    ["prove", "b", "it is done, found by Drill; an exercise is to show that it helped"],
  ]);
});
