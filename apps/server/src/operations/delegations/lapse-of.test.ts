import type { Approvable } from "@mainstay/plan";
import { expect, test } from "vitest";
import { lapseOf } from "./lapse-of.ts";

const lapse = (delegator: string | undefined, kinds?: Approvable[], delegate?: string) =>
  lapseOf(kinds, { delegator: { role: delegator }, delegate: { role: delegate ?? "viewer" } });

test("nothing is in the way of one whose maker may approve", () => {
  for (const role of ["continuity-manager", "administrator"]) {
    expect(lapse(role)).toBeUndefined();
    expect(lapse(role, ["sops", "exercises"])).toBeUndefined();
  }
});

test("whoever became a viewer delegates exercises alone, since these go by whom the plan names", () => {
  expect(lapse("viewer", ["sops"])).toBe("delegator-without-right");
  expect(lapse("viewer", ["sops", "exercises"])).toBe("exercises-alone");
  expect(lapse("viewer")).toBe("exercises-alone");
  expect(lapse("viewer", ["exercises"])).toBeUndefined();
});

test("one without a role neither delegates anything nor decides", () => {
  for (const kinds of [undefined, ["sops"], ["exercises"]] satisfies (Approvable[] | undefined)[]) {
    expect(lapse(undefined, kinds)).toBe("delegator-without-right");
    expect(lapse("administrator", kinds, "")).toBe("delegate-without-role");
  }
});
