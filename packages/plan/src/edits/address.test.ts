import fc from "fast-check";
import { expect, test } from "vitest";
import { planOf } from "../testing/plan-of.ts";
import { addressOf } from "./address-of.ts";
import { formatAddress, parseAddress } from "./address.ts";

const roots = fc.constantFrom("organisation", "units", "elements", "callTrees");
const names = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom("~", "/", "~1", "a/b~0", "\n"));

test("an address that was written is read back", () => {
  const addresses = fc.tuple(roots, fc.array(names, { minLength: 1 }));
  fc.assert(
    fc.property(addresses, ([root, rest]) => {
      expect(parseAddress(formatAddress([root, ...rest]))).toEqual({ address: [root, ...rest] });
    }),
  );
});

test.each([
  ["element/payroll", "unknown list `element` in element/payroll, did you mean `elements`?"],
  ["elements", "elements is not a whole address: write for example elements/some-id"],
  ["elements//name", "elements//name is not a whole address: write for example elements/some-id"],
  ["organisation", "organisation is not a whole address: write for example organisation/name"],
])("%s leads nowhere", (written, message) => {
  expect(parseAddress(written)).toMatchObject({ fault: { message } });
});

test("the address of a place in a plan goes by names", () => {
  const plan = planOf({
    organisation: { cadences: { important: "26w" } },
    people: [{ id: "dana", name: "Dana", phone: "+44 1632 960011" }],
    elements: [
      { id: "teams", kind: "service", name: "Teams" },
      {
        id: "payroll",
        kind: "function",
        name: "Payroll",
        tags: ["month/end"],
        needs: [
          "teams",
          { any: ["teams", "zoom"], for: "both" },
          { targets: ["zoom"], holds: "4h" },
        ],
      },
    ],
    sops: [{ id: "run", name: "Run", steps: [{ what: "Call" }, { what: "Wait", takes: "1h" }] }],
  });
  const addresses = [
    [["elements", 1], "elements/payroll"],
    [["elements", 1, "name"], "elements/payroll/name"],
    [["elements", 1, "tags", 0], "elements/payroll/tags/month~1end"],
    [["elements", 1, "needs", 0, "targets", 0], "elements/payroll/needs/teams/targets/teams"],
    [["elements", 1, "needs", 1, "atLeast"], "elements/payroll/needs/teams+zoom:both/atLeast"],
    [
      ["elements", 1, "needs", 1, "targets", 1],
      "elements/payroll/needs/teams+zoom:both/targets/zoom",
    ],
    [["elements", 1, "needs", 2, "holds"], "elements/payroll/needs/zoom/holds"],
    [["elements", 7, "name"], "elements/7/name"],
    [["elements", 1, "needs", 5], "elements/payroll/needs/5"],
    [["sops", 0, "steps", 1, "takes"], "sops/run/steps/2/takes"],
    [["organisation", "cadences", "important"], "organisation/cadences/important"],
    [["nothing", 0], "nothing/0"],
    [[], ""],
  ] as const;
  for (const [path, address] of addresses) expect(addressOf(plan, path)).toBe(address);
});
