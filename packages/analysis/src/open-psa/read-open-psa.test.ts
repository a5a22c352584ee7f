import { expect, test } from "vitest";
import { readOpenPsa } from "./read-open-psa.ts";

test("reads gates, events and probabilities", () => {
  const read = readOpenPsa(`<?xml version="1.0"?>
    <opsa-mef>
      <define-fault-tree name="pumps">
        <define-gate name="top"><and><gate name="left"/><basic-event name="right"/></and></define-gate>
        <define-gate name="left"><or><basic-event name="valve"/><basic-event name="motor"/></or></define-gate>
      </define-fault-tree>
      <model-data>
        <define-basic-event name="valve"><float value="0.25"/></define-basic-event>
        <define-basic-event name="right"><float value="1e-3"/></define-basic-event>
      </model-data>
    </opsa-mef>`);
  expect(read).toEqual({
    model: {
      top: "top",
      gates: 2,
      probabilities: Float64Array.of(0.001, 0.25, Number.NaN),
      tree: {
        events: ["right", "valve", "motor"],
        gates: [
          { kind: "all", inputs: [8, 0] },
          { kind: "any", inputs: [2, 4] },
        ],
        top: 6,
      },
    },
  });
});
