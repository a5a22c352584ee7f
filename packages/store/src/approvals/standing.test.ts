import { applyEdit, type Edit, findMaterial, type Plan } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { approvalActions, hashOfMaterial } from "./approval-entry.ts";
import { standingOf } from "./standing.ts";
import { ada, ben, historyOf } from "./testing/history.ts";

test("what nobody submitted is so", () => {
  expect(standingOf([], "h1")).toEqual({ state: "never-submitted", isChanged: false });
});

test("what was submitted waits, and it is told whether it was changed since", () => {
  const history = historyOf(["submit", "h1", ada]);
  expect(standingOf(history, "h1")).toMatchObject({ state: "submitted", isChanged: false });
  expect(standingOf(history, "h2")).toMatchObject({ state: "submitted", isChanged: true });
});

test("what was approved is approved while it is the same, and reopened while it is not", () => {
  const history = historyOf(["submit", "h1", ada], ["approve", "h1", ben]);
  expect(standingOf(history, "h1")).toMatchObject({ state: "approved", last: history[1] });
  expect(standingOf(history, "h2")).toMatchObject({ state: "reopened", approval: history[1] });
});

test("what was returned is so until it is submitted again, also if it had been approved", () => {
  const history = historyOf(["submit", "h1", ada], ["return", "h1", ben]);
  expect(standingOf(history, "h1")).toMatchObject({ state: "returned", last: history[1] });
  const revoked = historyOf(["submit", "h1", ada], ["approve", "h1", ben], ["return", "h1", ben]);
  expect(standingOf(revoked, "h1")).toEqual({
    state: "returned",
    last: revoked[2],
    isChanged: false,
  });
  expect(standingOf(revoked, "h2")).toMatchObject({ state: "returned", isChanged: true });
});

test("what was withdrawn is as it was before", () => {
  const never = historyOf(["submit", "h1", ada], ["withdraw", "h1", ada]);
  expect(standingOf(never, "h1").state).toBe("never-submitted");
  const steps = [
    ["submit", "h1", ada],
    ["approve", "h1", ben],
    ["submit", "h2", ada],
  ] as const;
  const again = historyOf(...steps, ["withdraw", "h2", ada]);
  expect(standingOf(again, "h2").state).toBe("reopened");
});

test("a change that is submitted and then taken back leaves the approval as it was", () => {
  const history = historyOf(
    ["submit", "h1", ada],
    ["approve", "h1", ben],
    ["submit", "h2", ada],
    ["return", "h2", ben],
  );
  expect(standingOf(history, "h2").state).toBe("returned");
  expect(standingOf(history, "h1").state).toBe("approved");
});

test("a later approval takes the place of an earlier one", () => {
  const history = historyOf(
    ["submit", "h1", ada],
    ["approve", "h1", ben],
    ["submit", "h2", ada],
    ["approve", "h2", ben],
  );
  expect(standingOf(history, "h1").state).toBe("reopened");
});

test("what is not in the plan any more is removed", () => {
  const history = historyOf(["submit", "h1", ada], ["approve", "h1", ben]);
  expect(standingOf(history, undefined)).toMatchObject({ state: "removed", approval: history[1] });
});

test("whatever was done, a record is approved exactly while it says what was approved last and not returned", () => {
  const step = fc.tuple(
    fc.constantFrom(...approvalActions),
    fc.constantFrom("h1", "h2", "h3"),
    fc.constantFrom(ada, ben),
  );
  fc.assert(
    fc.property(fc.array(step), fc.constantFrom("h1", "h2", "h3"), (steps, hash) => {
      let approved: string | undefined;
      for (const [action, of] of steps) {
        if (action === "approve") approved = of;
        if (action === "return" && of === approved) approved = undefined;
      }
      expect(standingOf(historyOf(...steps), hash).state === "approved").toBe(approved === hash);
    }),
  );
});

const plan = planOf({
  elements: [{ id: "mail", kind: "service", name: "Mail" }],
  scenarios: [{ id: "no-mail", name: "No mail", disruptions: [{ element: "mail", lasts: "4h" }] }],
  sops: [{ id: "by-fax", name: "Work by fax", scenarios: ["no-mail"], trigger: "No mail" }],
});

/** Edits of which some change what is material to the procedure, some change it back, and some do not matter. */
const edits: readonly Edit[] = [
  [{ put: "sops/by-fax/trigger", value: "No mail" }],
  [{ put: "sops/by-fax/trigger", value: "No mail at all" }],
  [{ put: "sops/by-fax/name", value: "Work by letter" }],
  [{ put: "sops/by-fax/rehearsed", value: "2026-11-01" }],
  [{ put: "scenarios/no-mail/disruptions/mail/lasts", value: "PT4H" }],
  [{ put: "scenarios/no-mail/disruptions/mail/lasts", value: "8h" }],
  [{ put: "scenarios/no-mail/description", value: "All day" }],
  [{ put: "elements/mail/name", value: "Exchange" }],
];

test("an approval is current exactly while what is material is the same, byte for byte, whatever came in between", () => {
  const hashIn = (of: Plan) => {
    const material = findMaterial(of, "sops", "by-fax");
    return material === undefined ? undefined : hashOfMaterial("sops", material);
  };
  const history = historyOf(
    ["submit", hashIn(plan) ?? "", ada],
    ["approve", hashIn(plan) ?? "", ben],
  );
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...edits)), (made) => {
      let now = plan;
      for (const edit of made) {
        const edited = applyEdit(now, edit);
        if ("problems" in edited) throw new Error(edited.problems[0]?.message);
        now = edited.plan;
        const isSame = now.sops[0]?.trigger === "No mail" && lastsIn(now) === lastsIn(plan);
        expect(standingOf(history, hashIn(now)).state).toBe(isSame ? "approved" : "reopened");
      }
    }),
  );
});

function lastsIn({ scenarios }: Plan): number | undefined {
  return scenarios[0]?.disruptions[0]?.lasts;
}
