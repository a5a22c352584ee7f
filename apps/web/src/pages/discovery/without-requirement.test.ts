import { applyEdit } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { withoutRequirement } from "./without-requirement.ts";

const plan = planOf({
  elements: [
    {
      id: "tms",
      kind: "application",
      name: "TMS",
      needs: [
        "db",
        { targets: ["line-1", "line-2"], atLeast: 2 },
        { targets: ["vault"], for: "both" },
        { targets: ["backup"], for: "recover" },
      ],
    },
    ...["db", "line-1", "line-2", "vault", "backup"].map((id) => ({
      id,
      kind: "infrastructure" as const,
      name: id,
    })),
  ],
});

function left(target: string) {
  const edit = withoutRequirement(plan, { element: "tms", target });
  if (edit === undefined) return undefined;
  const edited = applyEdit(plan, edit);
  if (!("plan" in edited)) throw new Error(JSON.stringify(edited.problems));
  const { needs = [] } = edited.plan.elements.find(({ id }) => id === "tms") ?? {};
  return needs.map((need) => `${need.atLeast} of ${need.targets.join("+")} to ${need.for}`);
}

test("what was never seen is not needed any more, and the rest as before", () => {
  expect(left("db")).toEqual([
    "2 of line-1+line-2 to operate",
    "1 of vault to both",
    "1 of backup to recover",
  ]);
});

test("of alternatives the others stay, as many as there are", () => {
  expect(left("line-1")?.[1]).toBe("1 of line-2 to operate");
});

test("what it is needed for to be restored stays", () => {
  expect(left("vault")?.[2]).toBe("1 of vault to recover");
  expect(left("backup")).toBeUndefined();
});

test("nothing can be taken out that the plan does not write", () => {
  expect(withoutRequirement(plan, { element: "db", target: "tms" })).toBeUndefined();
  expect(withoutRequirement(plan, { element: "nothing", target: "tms" })).toBeUndefined();
});
