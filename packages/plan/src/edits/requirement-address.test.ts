import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryPlan } from "../testing/index.ts";
import { addressOf } from "./address-of.ts";
import { findRequirement, requirementAddress } from "./requirement-address.ts";

test("requirements have the addresses that edits give them, and are found by them", () => {
  let seen = 0;
  fc.assert(
    fc.property(arbitraryPlan(), (plan) => {
      for (const [at, element] of plan.elements.entries()) {
        for (const [place, requirement] of (element.needs ?? []).entries()) {
          const address = requirementAddress({ element, requirement });
          const found = findRequirement(plan, address);
          expect(found?.element).toBe(element);
          if (found?.requirement !== requirement) continue;
          expect(addressOf(plan, ["elements", at, "needs", place])).toBe(address);
          seen++;
        }
      }
    }),
  );
  expect(seen).toBeGreaterThan(50);
});

test("nothing else is a requirement", () => {
  const plan = { elements: [] };
  for (const address of ["sops/paper", "elements/mail", "elements/mail/needs/x", ""])
    expect(findRequirement(plan, address)).toBeUndefined();
});
