import { Incident } from "@mainstay/plan";
import { expect, test } from "vitest";
import { Entered } from "./entered-restatement.ts";
import { isPossible } from "./restatement-bounds.ts";

const incident = Incident.parse({
  id: "outage",
  name: "Outage",
  began: "2026-05-16T08:00:00Z",
  detected: "2026-05-16T07:00:00Z",
  disruptions: [{ element: "mail" }, { element: "phones", at: "1h", lasts: "30m" }],
});

const reported = [
  { element: "mail", back: "2026-05-16T11:00:00Z" },
  { element: "phones", back: null },
];

test.each([
  ["nothing", {}, true],
  ["who leads, whatever the record says of other things", { leader: "ada" }, true],
  ["no beginning", { began: null }, false],
  ["a beginning to come", { began: "2027-05-16T08:00:00Z" }, false],
  ["a beginning after it was noticed", { began: "2026-05-16T08:10:00Z" }, false],
  ["a beginning before", { began: "2026-05-16T06:50:00Z" }, true],
  ["that it was noticed before it began", { detected: "2026-05-16T07:50:00Z" }, false],
  ["that nobody noticed it", { detected: null, began: "2026-05-16T08:10:00Z" }, true],
  ["procedures to come", { activated: "2026-05-16T12:01:00Z" }, false],
  ["a loss since nobody says when", { changed: { "mail/0": { from: null } } }, false],
  [
    "a loss after it was back",
    { changed: { "phones/0": { from: "2026-05-16T09:31:00Z" } } },
    false,
  ],
  [
    "a loss before it was back",
    { changed: { "phones/0": { from: "2026-05-16T09:20:00Z" } } },
    true,
  ],
  [
    "a loss after it was reported back",
    { changed: { "mail/0": { from: "2026-05-16T11:10:00Z" } } },
    false,
  ],
  ["one more since the beginning", { added: [{ id: "new", level: 0 }] }, true],
])("%s: whether it can be", (_, entered, isSo) => {
  expect(
    isPossible({ incident, reported, now: "2026-05-16T12:00:00Z" }, Entered.parse(entered)),
  ).toBe(isSo);
});
