import { planOf, type PlanInFile } from "@mainstay/plan/testing";
import { describe, expect, test } from "vitest";
import { inspect } from "../inspection.ts";
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
  changes: Readonly<Record<string, string>> = {},
): readonly RankedItem[] {
  return due(inspect(planOf({ ...firm, ...more }), { today }), new Map(Object.entries(changes)));
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
    const changes = { "elements/billing": "2026-03-15", "elements/mail": "2026-02-01" };
    const items = dueOf({ exercises: [{ ...drill, result: "passed" }] }, changes);
    expect(items.map(told)).toEqual([
      "validate archive at once",
      "validate billing 2026-03-15",
      "validate dispatch 2026-05-28",
    ]);
    expect(items[1]?.why).toBe(
      "it changed on 2026-03-15, after Drill (drill) proved it on 2026-02-28",
    );
  });

  test("is due on the day on which its procedure, or what that rests on, changed after its proof", () => {
    const sops = [
      { id: "by-radio", name: "By radio", scenarios: ["no-mail"], copies: ["archive"] },
    ];
    const more: PlanInFile = { exercises: [{ ...drill, result: "passed" }], sops };
    const whyOf = (changes: Readonly<Record<string, string>>) =>
      dueOf(more, changes).find(({ id }) => id === "dispatch")?.why;
    expect(whyOf({ "sops/by-radio": "2026-04-01" })).toBe(
      "its procedure By radio (by-radio) changed on 2026-04-01, after Drill (drill) proved it on 2026-02-28",
    );
    expect(whyOf({ "elements/archive": "2026-04-02" })).toBe(
      "Archive (archive), which it rests on, changed on 2026-04-02, after Drill (drill) proved it on 2026-02-28",
    );
  });

  test("what was never proven is ordered by criticality", () => {
    expect(dueOf({}).map(({ id }) => id)).toEqual(["dispatch", "billing", "archive"]);
  });
});

describe("8.5 exercises", () => {
  test("that failed are repeated, sooner where they reach, or are about, what is most critical", () => {
    const [repeat] = dueOf({ exercises: [{ ...drill, result: "failed" }] }).filter(
      ({ kind }) => kind === "repeat",
    );
    expect(repeat).toMatchObject({ due: "2026-05-28", overdue: 33 });
    const scenarios = [{ id: "no-mail", name: "No mail", disruptions: [{ element: "archive" }] }];
    const dueBy = (more: PlanInFile) =>
      dueOf(more).flatMap(({ kind, due: day }) => (kind === "repeat" ? day : []));
    expect(dueBy({ scenarios, exercises: [{ ...drill, result: "failed" }] })).toEqual([
      "2026-08-28",
    ]);
    const goals = [{ what: "Lorries leave", element: "dispatch" }];
    expect(dueBy({ scenarios, exercises: [{ ...drill, result: "failed", goals }] })).toEqual([
      "2026-05-28",
    ]);
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

  test.each([
    [undefined, undefined, ["2027-06-10 ben", "2027-06-10 cem"]],
    [true, false, ["at once cem", "2027-06-10 ben"]],
    [true, undefined, ["at once cem", "2027-06-10 ben"]],
    [false, undefined, ["at once ben", "at once cem"]],
  ])("is done by who is noted to have taken part: ben %s, cem %s", (ben, cem, expected) => {
    const participant = (person: string, attended: boolean | undefined) => ({
      person,
      ...(attended === undefined ? {} : { attended }),
    });
    const exercise = {
      ...drill,
      date: "2026-06-10",
      trains: ["t"],
      participants: [participant("ben", ben), participant("cem", cem)],
      result: "passed" as const,
    };
    const trainings = [{ id: "t", name: "T", also: ["ben", "cem"] }];
    const items = dueOf({ people, trainings, exercises: [exercise] });
    expect(items.filter(({ kind }) => kind === "train").map(told)).toEqual(
      expected.map((words) => `train t ${words}`),
    );
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
    // An incident may have the id of an exercise.
    incidents: [
      {
        id: "drill",
        name: "Flood",
        began: "2026-01-01T08:00:00Z",
        disruptions: [{ element: "mail" }],
      },
    ],
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

test("8.5 what proves an action that is done is named", () => {
  const again = { ...drill, id: "again", name: "Again", date: "2026-05-01" } as const;
  const [item] = dueOf({
    exercises: [
      { ...drill, result: "failed" },
      { ...again, result: "passed" },
    ],
    actions: [{ id: "b", name: "B", status: "done", exercise: "drill" }],
  }).filter(({ kind }) => kind === "prove");
  expect(item?.why).toBe(
    "it is done, found by Drill; Again (again) of 2026-05-01 shows that it helped: say so, and it is closed",
  );
});

describe("8.7 deferrals", () => {
  const people = [{ id: "ana", name: "Ana" }];
  const deferral = {
    id: "later",
    record: "elements/dispatch",
    until: "2026-09-01",
    reason: "The hall is being rebuilt",
    approver: "ana",
    on: "2026-06-01",
  };
  const passed = { ...drill, result: "passed" } as const;
  const dispatch = (deferrals: PlanInFile["deferrals"]) =>
    dueOf({ people, exercises: [passed], deferrals }).find(({ id }) => id === "dispatch");

  test("what is put off stays, is due on the day that it waits for, and says why", () => {
    expect(dispatch([deferral])).toMatchObject({
      due: "2026-09-01",
      wasDue: "2026-05-28",
      overdue: -63,
      deferral: { id: "later" },
      why: "put off on 2026-06-01 until 2026-09-01, allowed by Ana: The hall is being rebuilt (mission-critical, last proven on 2026-02-28 by Drill (drill))",
    });
  });

  test("of several the one that lasts longest counts, and none before it was allowed", () => {
    const longer = { ...deferral, id: "longer", until: "2026-10-01" };
    expect(dispatch([deferral, longer])).toMatchObject({ due: "2026-10-01" });
    expect(dispatch([deferral, { ...longer, on: "2026-07-01" }])).toMatchObject({
      due: "2026-09-01",
    });
  });

  test("one that has run out puts nothing off any more, and is told", () => {
    const over = dispatch([{ ...deferral, until: "2026-06-30" }]);
    expect(over).toMatchObject({ due: "2026-05-28", overdue: 33 });
    expect(over?.deferral).toBeUndefined();
    expect(over?.why).toMatch(/; it was put off until 2026-06-30$/);
    expect(dispatch([{ ...deferral, until: "2026-05-28", on: "2026-05-01" }])?.why).not.toMatch(
      /put off/,
    );
  });

  test("of a training it may be for one person", () => {
    const trained = (person?: string) =>
      dueOf({
        people: [...people, { id: "ben", name: "Ben" }],
        trainings: [{ id: "t", name: "T", for: ["everybody"] }],
        deferrals: [
          { ...deferral, record: "trainings/t", ...(person === undefined ? {} : { person }) },
        ],
      })
        .filter(({ kind }) => kind === "train")
        .map(told);
    expect(trained("ben")).toEqual(["train t at once ana", "train t 2026-09-01 ben"]);
    expect(trained()).toEqual(["train t 2026-09-01 ana", "train t 2026-09-01 ben"]);
  });
});

describe("8.8 concerns", () => {
  const kinds = ({ concerns = [] }: RankedItem) => concerns.map(({ kind, why }) => [kind, why]);

  test("are failures and changes since the proof, and the longest gap below", () => {
    const [item] = dueOf(
      {
        elements: [
          {
            id: "dispatch",
            kind: "function",
            name: "Dispatch",
            needs: ["desk"],
            objectives: { rto: "4h" },
          },
          { id: "desk", kind: "process", name: "Desk", needs: ["mail", "phone"] },
          { id: "mail", kind: "service", name: "Mail", recovery: { time: "10h" } },
          { id: "phone", kind: "service", name: "Phone" },
        ],
        exercises: [
          { ...drill, result: "passed" },
          { ...drill, id: "again", name: "Again", date: "2026-03-01", result: "failed" },
        ],
      },
      { "elements/mail": "2026-03-15" },
    );
    expect(item === undefined ? [] : kinds(item)).toEqual([
      ["failed", "Again (again) reached it and failed on 2026-03-01"],
      [
        "changed",
        "Mail (mail), which it rests on, changed on 2026-03-15, after Drill (drill) proved it on 2026-02-28",
      ],
      ["gap", "Mail (mail), which it rests on, takes 6 hours longer to restore than is asked"],
    ]);
  });

  test("decide between what is alike in time and criticality", () => {
    const alike = { kind: "function", criticality: "important" } as const;
    const items = dueOf({
      elements: [
        { id: "quiet", name: "Quiet", ...alike, recovery: { time: "1h" } },
        { id: "slow", name: "Slow", ...alike, needs: ["mail"], objectives: { rto: "4h" } },
        { id: "mail", kind: "service", name: "Mail" },
      ],
    });
    expect(items.map(({ id }) => id)).toEqual(["slow", "quiet"]);
    expect(items.map(kinds)).toEqual([
      [["gap", "nobody knows how fast Mail (mail), which it rests on, can be restored"]],
      [],
    ]);
  });
});
