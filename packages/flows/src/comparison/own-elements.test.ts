import { parseSighting } from "@mainstay/plan";
import { planOf, type PlanInFile } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { ownPlaces } from "./own-elements.ts";

type InFile = NonNullable<PlanInFile["elements"]>[number];

function isOwn(element: Partial<InFile>, written?: string): boolean {
  const { elements } = planOf({
    elements: [
      { id: "vm", kind: "infrastructure", name: "VM" },
      { id: "hoster", kind: "supplier", name: "Hoster" },
      { id: "it", kind: "infrastructure", name: "It", ...element },
    ],
  });
  const it = elements.find(({ id }) => id === "it");
  if (it === undefined) throw new Error("there is no such element");
  const sighting = written === undefined ? undefined : parseSighting(written);
  return ownPlaces(elements)(it, sighting);
}

const address = "203.0.113.9";

test.each<[string, Partial<InFile>, boolean]>([
  ["a machine", {}, true],
  ["a machine that a supplier hosts", { needs: ["hoster"] }, true],
  ["a site", { kind: "site" }, true],
  ["a supplier", { kind: "supplier" }, false],
  ["a partner", { kind: "partner" }, false],
  ["a customer", { kind: "customer" }, false],
  ["an application", { kind: "application" }, true],
  ["an application of a supplier", { kind: "application", needs: ["hoster"] }, false],
  [
    "an application that a supplier restores",
    { kind: "application", needs: [{ targets: ["hoster"], for: "recover" }] },
    true,
  ],
  ["a service that nothing is said of", { kind: "service" }, false],
  ["a service on a machine", { kind: "service", needs: ["vm"] }, true],
  ["a service on a machine and of a supplier", { kind: "service", needs: ["vm", "hoster"] }, false],
])("the address of %s is the organisation's own: %s", (_, element, own) => {
  expect(isOwn(element, address)).toBe(own);
});

test.each<[string | undefined, boolean, boolean]>([
  ["203.0.113.0/24", true, true],
  ["2001:db8::/32", true, true],
  ["0.0.0.0/0", false, false],
  ["2000::/3", false, false],
  // Whose address a name leads to is known of what is at one place alone.
  ["mail.halden.example", true, false],
  ["*.halden.example", false, false],
  [undefined, true, false],
])("where it is seen as %s, a machine is its own: %s, an application: %s", (at, machine, app) => {
  expect(isOwn({}, at)).toBe(machine);
  expect(isOwn({ kind: "application" }, at)).toBe(app);
});
