import { expect, test } from "vitest";
import { modelOf } from "../testing/open-psa-text.ts";
import { sharedModels } from "../testing/shared-models.ts";
import { writeOpenPsa } from "./write-open-psa.ts";

const models = sharedModels();

test("every shared fault tree reads with its top, events and gates", ({ skip }) => {
  if (models.length === 0) skip("the shared fault trees are absent: set MAINSTAY_DATA");
  expect(models.length).toBeGreaterThanOrEqual(12);
  for (const { name, text, expected } of models) {
    const { top, tree, gates, probabilities } = modelOf(text);
    expect({ name, top, gates, events: tree.events.length }).toEqual({
      name,
      top: expected.top_gate,
      gates: expected.gates,
      events: expected.basic_events,
    });
    expect(probabilities.every((probability) => probability === 0.01)).toBe(true);
  }
});

test("every shared fault tree comes back from what is written of it", ({ skip }) => {
  if (models.length === 0) skip("the shared fault trees are absent: set MAINSTAY_DATA");
  for (const { name, text } of models) {
    const { tree, probabilities } = modelOf(text);
    const written = writeOpenPsa(tree, { name, probabilities });
    const again = modelOf(written);
    expect(again.tree.events).toEqual(tree.events);
    expect(writeOpenPsa(again.tree, { name, probabilities: again.probabilities })).toBe(written);
  }
});
