import { addDays, type Exercise, type Plan } from "@mainstay/plan";
import { arbitraryPlan, planOf } from "@mainstay/plan/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { inspect } from "../inspection.ts";
import { referenceProofWorth } from "../testing/reference-proof.ts";
import { readinessIn } from "./readiness.ts";

/** Days within and around which random plans have their exercises. */
const day = fc.integer({ min: 0, max: 900 }).map((after) => addDays("2025-01-01", after));

function arbitraryChanges({ elements, sops }: Plan): fc.Arbitrary<ReadonlyMap<string, string>> {
  const records = [
    ...elements.map(({ id }) => `elements/${id}`),
    ...sops.map(({ id }) => `sops/${id}`),
  ];
  return fc
    .array(fc.tuple(fc.constantFrom(...records), day), { maxLength: 6 })
    .map((changes) => new Map(changes));
}

test("8.11 what was seen last counts, by the letter", () => {
  const judged: Record<string, number> = { discussed: 0, exercised: 0, real: 0 };
  fc.assert(
    fc.property(
      arbitraryPlan({ others: 5 }).chain((plan) =>
        fc.tuple(fc.constant(plan), arbitraryChanges(plan), day),
      ),
      ([plan, changes, today]) => {
        const { of } = readinessIn(inspect(plan, { today }), changes);
        for (const element of plan.elements) {
          const own = of(element.id).parts.find((part) => part.element === element.id);
          const expected = referenceProofWorth(plan, element, { today, changes });
          expect(own?.proof?.worth ?? 0).toBeCloseTo(expected, 9);
          const grade = own?.proof?.grade ?? "";
          if (grade in judged) judged[grade]++;
        }
      },
    ),
    { numRuns: 80 },
  );
  expect(Math.min(...Object.values(judged))).toBeGreaterThan(5);
});

const today = "2026-06-30";
const goal = (result: "passed" | "failed") => ({ what: "Mail is back", element: "mail", result });
const mail = planOf({
  elements: [
    { id: "mail", kind: "service", name: "Mail", recovery: { time: "4h" } },
    { id: "phone", kind: "service", name: "Phone", needs: ["line"] },
    { id: "line", kind: "infrastructure", name: "Line" },
  ],
  scenarios: [{ id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] }],
  sops: [
    {
      id: "by-phone",
      name: "By phone",
      scenarios: ["no-mail"],
      steps: [{ what: "Call", channel: "phone" }],
    },
  ],
  exercises: [
    {
      id: "first",
      name: "First",
      scenario: "no-mail",
      date: "2026-05-01",
      result: "passed",
      goals: [goal("passed")],
    },
    {
      id: "second",
      name: "Second",
      scenario: "no-mail",
      date: "2026-06-01",
      result: "failed",
      goals: [goal("failed")],
    },
  ],
});

function proofOfMail(plan: Plan, changes: ReadonlyMap<string, string> = new Map()) {
  const [element] = plan.elements;
  if (element === undefined) throw new Error("the plan has an element");
  return readinessIn(inspect(plan, { today }), changes).of(element.id).parts[0]?.proof;
}

test("8.11 what failed last is no proof, whatever passed before, and says why", () => {
  expect(proofOfMail(mail)).toMatchObject({
    worth: 0,
    record: "exercises/second",
    failed: "Mail is back",
  });
  const passedLast = { ...mail, exercises: mail.exercises.toReversed().slice(1) };
  expect(proofOfMail(passedLast)).toMatchObject({ worth: 0.8, record: "exercises/first" });
});

test("8.11 a change of the element, or of what its procedure rests on, halves what was proven before it", () => {
  const proven = { ...mail, exercises: mail.exercises.slice(0, 1) };
  for (const record of ["elements/mail", "sops/by-phone", "elements/phone", "elements/line"]) {
    expect(proofOfMail(proven, new Map([[record, "2026-05-02"]]))).toMatchObject({
      worth: 0.4,
      changed: { record, on: "2026-05-02" },
    });
    expect(proofOfMail(proven, new Map([[record, "2026-05-01"]]))?.worth).toBe(0.8);
  }
});

test("8.11 what was only talked through is worth less than what was done, and takes nothing from it", () => {
  const [first] = mail.exercises;
  if (first === undefined) throw new Error("the plan has an exercise");
  const standing = (...exercises: readonly Exercise[]) => proofOfMail({ ...mail, exercises });
  const talk = { ...first, id: "talk", method: "tabletop", date: "2026-06-10" } as const;
  const walked = { ...talk, id: "walked", method: "walkthrough" } as const;
  for (const one of [talk, walked])
    expect(standing(one)).toMatchObject({ worth: 0.5, grade: "discussed" });
  for (const method of ["drill", "functional", "full-scale", "fault-injection", undefined] as const)
    expect(standing({ ...first, method })).toMatchObject({ worth: 0.8, grade: "exercised" });
  expect(standing(first, talk)).toMatchObject({ worth: 0.8, record: "exercises/first" });
  const old = { ...first, date: "2024-01-01" };
  expect(standing(old, talk)).toMatchObject({ worth: 0.5, record: "exercises/talk" });
});

test("8.11 talk mends nothing that failed when it was done, and may itself show that it does not work", () => {
  const [first, second] = mail.exercises;
  if (first === undefined || second === undefined) throw new Error("the plan has two exercises");
  const standing = (...exercises: readonly Exercise[]) => proofOfMail({ ...mail, exercises });
  const talk = { ...first, id: "talk", method: "tabletop", date: "2026-06-10" } as const;
  expect(standing(second, talk)).toMatchObject({ worth: 0, record: "exercises/second" });
  const failed = { ...second, id: "failed", method: "tabletop", date: "2026-06-05" } as const;
  expect(standing(first, failed)).toMatchObject({ worth: 0, record: "exercises/failed" });
  expect(standing(failed, talk)).toMatchObject({ worth: 0.5, record: "exercises/talk" });
  expect(standing(failed, { ...first, date: "2026-06-20" })).toMatchObject({ worth: 0.8 });
});
