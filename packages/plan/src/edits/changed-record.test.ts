import { expect, test } from "vitest";
import { planOf } from "../testing/index.ts";
import { changedRecords } from "./changed-record.ts";
import { editBetween } from "./edit-between.ts";

const before = planOf({
  elements: [
    { id: "mail", kind: "service", name: "Mail" },
    { id: "desk", kind: "process", name: "Desk", needs: ["mail"] },
  ],
  sops: [
    { id: "by-phone", name: "By phone", steps: [{ what: "Call" }, { what: "Write it down" }] },
  ],
});

test("what an analysis sees of elements and procedures changes them, and nothing else does", () => {
  const after = planOf({
    elements: [
      { id: "mail", kind: "service", name: "Post", recovery: { time: "4h", point: "1h" } },
      { id: "desk", kind: "process", name: "Desk" },
      { id: "radio", kind: "service", name: "Radio", recovery: { time: "1h" } },
    ],
    sops: [{ id: "by-phone", name: "By phone", reviewed: "2026-01-01", steps: [{ what: "Call" }] }],
  });
  expect(changedRecords(editBetween(before, after))).toEqual([
    "elements/mail",
    "elements/desk",
    "sops/by-phone",
  ]);
  const renamed = planOf({
    elements: [
      { id: "mail", kind: "service", name: "Post" },
      { id: "desk", kind: "process", name: "Front desk", needs: ["mail"] },
    ],
    sops: [
      {
        id: "by-phone",
        name: "By phone",
        trigger: "No Teams",
        steps: [{ what: "Call" }, { what: "Write it down" }],
      },
    ],
  });
  expect(changedRecords(editBetween(before, renamed))).toEqual([]);
});
