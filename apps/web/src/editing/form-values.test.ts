import { Element } from "@mainstay/plan";
import { describe, expect, test } from "vitest";
import { problemsIn, textAt, withTypedDurations, withValue } from "./form-values.ts";

const form = { id: "payroll", kind: "function", name: "Payroll", objectives: { rto: "P1D" } };

describe("a field of the form", () => {
  test("shows what is written, and nothing where nothing is", () => {
    expect(textAt(form, "objectives/rto")).toBe("P1D");
    expect(textAt(form, "recovery/time")).toBe("");
  });

  test("is put where there was nothing around it yet", () => {
    expect(withValue(form, "recovery/time", "4h")).toEqual({ ...form, recovery: { time: "4h" } });
  });

  test("takes what is around it away once that is empty", () => {
    const { objectives: _, ...others } = form;
    expect(withValue(form, "objectives/rto", undefined)).toEqual(others);
  });

  test("leaves the form that it was as it was", () => {
    withValue(form, "objectives/rto", "2h");
    expect(form.objectives.rto).toBe("P1D");
  });
});

test("a duration that is none is told at its field", () => {
  const problems = problemsIn(withValue(form, "objectives/rto", "soon"));
  expect([...problems.keys()]).toEqual(["objectives/rto"]);
  expect(problems.get("objectives/rto")).toContain('"soon" is not a duration');
  expect(problemsIn(form).size).toBe(0);
});

test("durations are as people type them, and mean the same", () => {
  const typed = withTypedDurations({ ...form, recovery: { time: "PT90M" } });
  expect(typed).toMatchObject({ objectives: { rto: "1d" }, recovery: { time: "1h30m" } });
  expect(Element.parse(typed)).toEqual(Element.parse({ ...form, recovery: { time: "PT90M" } }));
});
