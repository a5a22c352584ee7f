import { completePlan, type Element } from "@mainstay/plan";
import { type PlanInFile, planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { writtenElement } from "./written-element.ts";

type Needs = NonNullable<NonNullable<PlanInFile["elements"]>[number]["needs"]>;

const inStore = { targets: ["store"], evidence: "catalog" } as const;
const later = { targets: ["store"], holds: "1d", loss: 0.5, evidence: "catalog" } as const;
const named = { targets: ["names"], evidence: "catalog" } as const;

function mail(
  needs: Needs,
  more: Partial<NonNullable<PlanInFile["elements"]>[number]> = {},
): Element {
  const [element] = planOf({
    elements: [{ id: "mail", kind: "service", name: "Mail", needs, ...more }],
  }).elements;
  if (element === undefined) throw new Error("no element");
  return element;
}

const lent = mail(
  [
    { ...inStore, targets: ["store"] },
    { ...later, targets: ["store"] },
    { ...named, targets: ["names"] },
  ],
  {
    recovery: { time: "9h" },
  },
);

/** What is costly in the element that the plan would write, once it is completed. */
function completed(after: Element, own?: Element) {
  const element = writtenElement({ before: lent, after }, { own, lent });
  const catalog = { id: "c", name: "C", features: [], elementsFor: () => [lent] };
  const plan = { ...planOf({ uses: ["c"] }), elements: [element] };
  const [whole] = completePlan(plan, [catalog]).elements;
  return {
    written: element.needs?.map(({ targets, loss }) => `${targets.join(" ")} ${loss}`),
    costly: whole?.needs
      ?.filter(({ loss }) => loss > 0)
      .map(({ targets, holds, loss }) => `${targets.join(" ")} ${holds} ${loss}`),
    recovery: element.recovery,
  };
}

test("a requirement that is replaced takes those that name the same with it, so they are written too", () => {
  const after = {
    ...lent,
    needs:
      mail([
        { any: ["store", "fax"] },
        { ...later, targets: ["store"] },
        { ...named, targets: ["names"] },
      ]).needs ?? [],
  };
  expect(completed(after)).toMatchObject({
    written: ["store fax 1", "store 0.5"],
    costly: ["store fax 0 1", "store 1440 0.5", "names 0 1"],
  });
});

test("a requirement that no longer applies is answered with no loss", () => {
  const after = { ...lent, needs: lent.needs?.slice(0, 2) ?? [] };
  expect(completed(after)).toMatchObject({
    written: ["names 0"],
    costly: ["store 0 1", "store 1440 0.5"],
  });
});

test("only what differs is written", () => {
  expect(completed(lent).written).toBeUndefined();
  const faster = mail([], { recovery: { time: "1h" } }).recovery ?? {};
  expect(completed({ ...lent, recovery: faster })).toMatchObject({ recovery: { time: 60 } });
});

test("an element that no catalog lends is written as it is to be", () => {
  const after = mail(["store"]);
  expect(writtenElement({ before: lent, after }, { own: lent, lent: undefined })).toBe(after);
});
