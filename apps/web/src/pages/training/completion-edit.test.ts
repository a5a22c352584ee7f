import { applyEdit } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { completionEdit, parseShare } from "./completion-edit.ts";

test("who was trained is added to who was before", () => {
  const plan = planOf({
    people: [
      { id: "ana", name: "Ana" },
      { id: "ben", name: "Ben" },
    ],
    trainings: [
      { id: "papers", name: "Papers", completions: [{ person: "ana", on: "2025-06-01" }] },
    ],
  });
  const edit = completionEdit(plan, {
    course: "papers",
    people: [{ person: "ana", score: 0.85 }, { person: "ben" }],
    on: "2026-06-01",
    note: " at the depot ",
    trainer: "Kit",
  });
  expect(applyEdit(plan, edit)).toMatchObject({
    plan: {
      trainings: [
        {
          completions: [
            { person: "ana", on: "2025-06-01" },
            {
              person: "ana",
              on: "2026-06-01",
              score: 0.85,
              trainer: "Kit",
              note: "at the depot",
            },
            { person: "ben", on: "2026-06-01", trainer: "Kit" },
          ],
        },
      ],
    },
  });
});

test("a share is written in percent", () => {
  expect(["", " 85 ", "85 %", "0", "99,5", "101", "good"].map(parseShare)).toEqual([
    undefined,
    0.85,
    0.85,
    0,
    0.995,
    null,
    null,
  ]);
});
