import { expect, test } from "vitest";
import { faultTreeText, modelOf, problemsOf } from "../testing/open-psa-text.ts";
import { readOpenPsa } from "./read-open-psa.ts";

const pumps = `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE opsa-mef>
<opsa-mef name="plant">
  <label>Cooling &amp; more</label>
  <define-fault-tree name="pumps">
    <attributes><attribute name="author" value="somebody"/></attributes>
    <define-gate name="top">
      <label>Both pumps</label>
      <and>
        <gate name="left"/>
        <basic-event name="right"/>
      </and>
    </define-gate>
    <!-- Events may be used before they are defined, or without. -->
    <define-gate name="left"><or><basic-event name="valve"/><event name="motor"/></or></define-gate>
  </define-fault-tree>
  <model-data>
    <define-basic-event name="right"><float value="1e-3"/></define-basic-event>
    <define-basic-event name="valve"><float value=" 0.25 "/></define-basic-event>
    <define-basic-event name="unused"><float value="0.5"/></define-basic-event>
  </model-data>
</opsa-mef>
`;

test("reads gates, events and probabilities", () => {
  expect(readOpenPsa(pumps)).toEqual({
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

test("reads the tree below any gate", () => {
  expect(modelOf(pumps, "left")).toMatchObject({
    top: "left",
    gates: 1,
    tree: { events: ["valve", "motor"], gates: [{ kind: "any", inputs: [0, 2] }], top: 4 },
  });
});

test("the top gate that is asked for must exist", () => {
  expect(problemsOf(pumps, "lift")).toEqual([
    '1:1 unknown-name: no gate is called "lift", which is to be the top: did you mean "left"?',
  ]);
  expect(problemsOf(pumps, "valve")).toEqual([
    '1:1 unknown-name: no gate is called "valve", which is to be the top',
  ]);
});

test("several gates that no other uses are listed to choose from", () => {
  const text = faultTreeText(`
    <define-gate name="a"><basic-event name="e"/></define-gate>
    <define-gate name="b"><not><gate name="c"/></not></define-gate>
    <define-gate name="c"><basic-event name="e"/></define-gate>`);
  expect(problemsOf(text)).toEqual([
    '3:5 several-tops: no other gate uses "a" and "b": choose one of them as the top',
  ]);
  expect(modelOf(text, "b")).toMatchObject({
    top: "b",
    gates: 2,
    tree: { events: ["e"], gates: [], top: 1 },
  });
});

test("a model without gates has nothing to solve", () => {
  expect(problemsOf("<opsa-mef/>")).toEqual([
    "1:1 no-gate: the model defines no gate: there is nothing to solve",
  ]);
});

test("gates that need each other are a ring, wherever it is", () => {
  expect(
    problemsOf(
      faultTreeText(`
        <define-gate name="top"><basic-event name="e"/></define-gate>
        <define-gate name="a"><or><gate name="b"/><basic-event name="e"/></or></define-gate>
        <define-gate name="b"><and><not><gate name="c"/></not><gate name="top"/></and></define-gate>
        <define-gate name="c"><gate name="a"/></define-gate>
        <define-gate name="alone"><gate name="alone"/></define-gate>`),
    ),
  ).toEqual([
    '3:35 ring: gates need each other in a ring: "b" → "c" → "a" → "b"',
    '6:35 ring: gates need each other in a ring: "alone" → "alone"',
  ]);
});

test("a long ring is shown in part", () => {
  const gates = Array.from(
    { length: 50 },
    (_, at) => `<define-gate name="g${at}"><gate name="g${(at + 1) % 50}"/></define-gate>`,
  );
  const [ring, ...others] = problemsOf(faultTreeText(gates.join("")));
  expect(others).toEqual([]);
  expect(ring).toMatch(/ring: ("g\d+" → ){10}… → "g0" → "g1"$/u);
});

test("chains of gates as long as a document holds are read", () => {
  const length = 20_000;
  const gates = Array.from(
    { length },
    (_, at) =>
      `<define-gate name="g${at}"><or><gate name="g${at + 1}"/><basic-event name="e"/></or></define-gate>`,
  );
  const last = `<define-gate name="g${length}"><basic-event name="e"/></define-gate>`;
  const model = modelOf(faultTreeText(gates.join("") + last));
  expect(model).toMatchObject({ top: "g0", gates: length + 1 });
});
