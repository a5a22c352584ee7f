import { ElementId, Incident } from "@mainstay/plan";
import { expect, test } from "vitest";
import { changeLoss, enteredLosses, removeLoss } from "./entered-losses.ts";
import { Entered } from "./entered-restatement.ts";
import { restatementOf } from "./restatement-of.ts";

const mail = ElementId.parse("mail");
const signIn = ElementId.parse("sign-in");
const incident = Incident.parse({
  id: "outage",
  name: "Outage",
  began: "2026-05-16T08:00:00Z",
  severity: "low",
  leader: "ada",
  disruptions: [
    { element: "mail", level: 0.5 },
    { element: "phones", at: "1h", lasts: "30m" },
  ],
});
const phones = {
  element: "phones",
  from: "2026-05-16T09:00:00Z",
  back: "2026-05-16T09:30:00Z",
};
const earlier = "2026-05-16T07:40:00Z";

test("what was lost has its instants", () => {
  expect(enteredLosses(incident, {})).toEqual([
    { id: "mail/0", element: "mail", level: 0.5, from: "2026-05-16T08:00:00Z" },
    { id: "phones/0", level: 0, ...phones },
  ]);
});

test.each([
  ["nothing that is entered", {}, undefined],
  ["what the record says", { severity: "low", leader: "ada", began: incident.began }, undefined],
  ["a row as the record has it", { changed: { "mail/0": { level: 0.5 } } }, undefined],
  [
    "the minutes that the record has, as fields give them",
    {
      began: "2026-05-16T08:00:00.000Z",
      changed: { "mail/0": { from: "2026-05-16T08:00:00.000Z" } },
    },
    undefined,
  ],
  ["what is otherwise", { severity: "high", leader: null }, { severity: "high", leader: null }],
  ["that nobody said what nobody said", { detected: null }, undefined],
  ["only why", { text: "A slip" }, undefined],
  ["rows without an element", { added: [{ id: "new", level: 0 }] }, undefined],
  ["only when it began", { began: earlier }, { began: earlier }],
  [
    "all that was lost, once one of it is otherwise",
    { changed: { "mail/0": { level: 0 } } },
    { losses: [{ element: "mail", from: "2026-05-16T08:00:00Z" }, phones] },
  ],
  [
    "what was lost at the beginning from when that is entered",
    {
      began: earlier,
      changed: { "mail/0": { level: 0 } },
      added: [{ id: "new", element: "fax", level: 0 }],
    },
    {
      began: earlier,
      losses: [{ element: "mail", from: earlier }, phones, { element: "fax", from: earlier }],
    },
  ],
])("puts right of %s what the record says otherwise", (_, entered, says) => {
  expect(restatementOf(incident, Entered.parse(entered))).toEqual(says);
});

test("keeps what others say was lost while a row is changed", () => {
  const entered = changeLoss({}, "mail/0", { level: 0.2 });
  const now = { ...incident, disruptions: [{ element: signIn }, ...incident.disruptions] };
  expect(restatementOf(now, entered)?.losses).toEqual([
    { element: "sign-in", from: "2026-05-16T08:00:00Z" },
    { element: "mail", level: 0.2, from: "2026-05-16T08:00:00Z" },
    phones,
  ]);
});

test("a row that is added is changed and taken out as those of the record are", () => {
  const added: Entered = { added: [{ id: "new", level: 0 }] };
  const named = changeLoss(added, "new", { element: signIn });
  expect(enteredLosses(incident, named).at(-1)).toMatchObject({ element: signIn });
  expect(removeLoss(named, "new")).toEqual({ added: [] });
  expect(restatementOf(incident, removeLoss({}, "mail/0"))).toEqual({ losses: [phones] });
});

test("an instant that is being typed is kept as none", () => {
  const typing = changeLoss({ began: null }, "mail/0", { from: null, element: mail });
  expect(Entered.parse(JSON.parse(JSON.stringify(typing)))).toEqual(typing);
  expect(enteredLosses(incident, typing)[0]).toMatchObject({ from: null });
});
