import { planOf } from "@mainstay/plan/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { solveFaultTree } from "../fault-tree/solve-fault-tree.ts";
import { readOpenPsa } from "../open-psa/read-open-psa.ts";
import { arbitraryNetwork } from "../testing/arbitrary-network.ts";
import { exportFaultTree } from "./export-fault-tree.ts";
import { weakPoints } from "./weak-points.ts";

function cutsIn(document: string): readonly string[] {
  const read = readOpenPsa(document);
  if ("problems" in read) throw new Error(read.problems.map(({ message }) => message).join());
  const { tree } = read.model;
  return Array.from(solveFaultTree(tree).cuts(), (cut) =>
    cut
      .map((event) => tree.events[event])
      .toSorted()
      .join(),
  ).toSorted();
}

test("the document has the cuts that the plan has, rings and all", () => {
  fc.assert(
    fc.property(arbitraryNetwork({ elements: 9, hasRings: true }), fc.nat(), (plan, pick) => {
      const element = plan.elements[pick % plan.elements.length].id;
      const expected = Array.from(weakPoints(plan, { element }).cuts(), (cut) =>
        cut.toSorted().join(),
      );
      expect(cutsIn(exportFaultTree(plan, { element }))).toEqual(expected.toSorted());
    }),
    { numRuns: 200 },
  );
});

test("names and what is known of availability are written beside the events", () => {
  const plan = planOf({
    elements: [
      { id: "orders", kind: "process", name: "Orders", needs: [{ any: ["mail", "phone"] }] },
      { id: "mail", kind: "service", name: "Mail & calendar", availability: { sla: 0.75 } },
      { id: "phone", kind: "service", name: "Telephone" },
    ],
  });
  const [orders] = plan.elements;
  expect(exportFaultTree(plan, { element: orders.id })).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <opsa-mef>
      <define-fault-tree name="orders-falls">
        <define-gate name="orders-falls">
          <and>
            <basic-event name="mail"/>
            <basic-event name="phone"/>
          </and>
        </define-gate>
      </define-fault-tree>
      <model-data>
        <define-basic-event name="mail">
          <label>Mail &#38; calendar</label>
          <float value="0.25"/>
        </define-basic-event>
        <define-basic-event name="phone">
          <label>Telephone</label>
        </define-basic-event>
      </model-data>
    </opsa-mef>
    "
  `);
});
