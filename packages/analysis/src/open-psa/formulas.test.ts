import { expect, test } from "vitest";
import { faultTreeText, modelOf, problemsOf } from "../testing/open-psa-text.ts";
import { referenceTruth } from "../testing/reference-truth.ts";

const events = ["a", "b", "c"];
const references = events.map((event) => `<basic-event name="${event}"/>`).join("");
const data = events.map((event) => `<define-basic-event name="${event}"/>`).join("");

/** A document whose top has a formula, and that uses three events in order. */
function formulaText(formula: string): string {
  return faultTreeText(`<define-gate name="top">${formula}</define-gate>`, data);
}

/** For which sets of a (1), b (2) and c (4) a formula over these happens. */
function setsOf(formula: string): readonly number[] {
  const { tree } = modelOf(formulaText(formula));
  expect(tree.events).toEqual(events);
  return [...referenceTruth(tree).entries()].flatMap(([set, happens]) => (happens ? [set] : []));
}

test("every connective means what the standard says", () => {
  expect(setsOf(`<and>${references}</and>`)).toEqual([7]);
  expect(setsOf(`<or>${references}</or>`)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(setsOf(`<nand>${references}</nand>`)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(setsOf(`<nor>${references}</nor>`)).toEqual([0]);
  expect(setsOf(`<xor>${references}</xor>`)).toEqual([1, 2, 4, 7]);
  expect(setsOf(`<not><or>${references}</or></not>`)).toEqual([0]);
  expect(setsOf(`<atleast min="2">${references}</atleast>`)).toEqual([3, 5, 6, 7]);
  expect(setsOf(`<cardinality min="1" max="2">${references}</cardinality>`)).toEqual([
    1, 2, 3, 4, 5, 6,
  ]);
  expect(setsOf(`<cardinality min="2" max="3">${references}</cardinality>`)).toEqual([3, 5, 6, 7]);
  expect(setsOf(`<iff><basic-event name="a"/><and>${references}</and></iff>`)).toEqual([
    0, 2, 4, 6, 7,
  ]);
  expect(setsOf(`<imply><basic-event name="a"/><and>${references}</and></imply>`)).toEqual([
    0, 2, 4, 6, 7,
  ]);
});

test("constants and house events are fixed, and false unless they say otherwise", () => {
  const or = (formula: string) => setsOf(`<or>${formula}<and>${references}</and></or>`);
  expect(or('<constant value="false"/>')).toEqual([7]);
  expect(or('<constant value="true"/>')).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  const houses = `<define-house-event name="on"><constant value="true"/></define-house-event>
    <define-house-event name="off"/>`;
  const { tree } = modelOf(
    faultTreeText(
      `<define-gate name="top"><and><house-event name="on"/><not><event name="off" type="house-event"/></not></and></define-gate>`,
      houses,
    ),
  );
  expect(referenceTruth(tree)).toEqual([true]);
});

test("a gate may be another name, nested and negated", () => {
  const { tree, gates } = modelOf(
    faultTreeText(`
      <define-gate name="top"><gate name="middle"/></define-gate>
      <define-gate name="middle"><not><gate name="bottom"/></not></define-gate>
      <define-gate name="bottom"><not><not><event name="e"/></not></not></define-gate>`),
  );
  expect({ tree, gates }).toEqual({ tree: { events: ["e"], gates: [], top: 1 }, gates: 3 });
});

test("formulas may be nested deeper than any call stack", () => {
  const nested = (name: string, depth: number) =>
    modelOf(
      faultTreeText(
        `<define-gate name="top">${`<${name}>`.repeat(depth)}<event name="e"/>${`</${name}>`.repeat(depth)}</define-gate>`,
      ),
    ).tree;
  expect(nested("not", 9001)).toEqual({ events: ["e"], gates: [], top: 1 });
  expect(nested("or", 9001).gates).toHaveLength(9001);
});

test("a connective with the wrong number of formulas is a problem", () => {
  const message = (formula: string) => problemsOf(formulaText(formula));
  expect(message("<and/>")).toEqual([
    "1:63 wrong-content: <and> takes 1 or more formulas, and here are 0",
  ]);
  expect(message(`<not>${references}</not>`)).toEqual([
    "1:63 wrong-content: <not> takes exactly 1 formula, and here are 3",
  ]);
  expect(message('<xor><basic-event name="a"/></xor>')).toEqual([
    "1:63 wrong-content: <xor> takes 2 or more formulas, and here are 1",
  ]);
  expect(message(`<iff>${references}</iff>`)).toEqual([
    "1:63 wrong-content: <iff> takes exactly 2 formulas, and here are 3",
  ]);
  expect(message(`<and/><or/>`)).toContain(
    "1:39 wrong-content: <define-gate> holds exactly one element beside its label and attributes, and here are 2",
  );
  expect(message("")).toEqual([
    "1:39 wrong-content: <define-gate> holds exactly one element beside its label and attributes, and here are 0",
  ]);
});

test("thresholds must be whole, rise, and not ask for more than there is", () => {
  const message = (formula: string) => problemsOf(formulaText(formula));
  expect(message(`<atleast>${references}</atleast>`)).toEqual([
    '1:63 missing-attribute: the attribute "min" of <atleast> is missing',
  ]);
  expect(message(`<atleast min="-1">${references}</atleast>`)).toEqual([
    '1:63 wrong-value: "-1" is not a count: write min as a whole number, 0 or more',
  ]);
  expect(message(`<atleast min="4">${references}</atleast>`)).toEqual([
    "1:63 wrong-value: <atleast> asks for 4 of 3 formulas",
  ]);
  expect(message(`<cardinality min="2" max="1">${references}</cardinality>`)).toEqual([
    "1:63 wrong-value: <cardinality> asks for at least 2 and at most 1",
  ]);
  expect(message('<constant value="yes"/>')).toEqual([
    '1:63 wrong-value: "yes" is not a constant: write true or false',
  ]);
});
