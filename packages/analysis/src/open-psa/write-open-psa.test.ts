import fc from "fast-check";
import { expect, test } from "vitest";
import { type FaultTree, literal } from "../fault-tree/fault-tree.ts";
import { arbitraryQuantifiedTree, arbitraryTree } from "../testing/arbitrary-tree.ts";
import { modelOf } from "../testing/open-psa-text.ts";
import { referenceTruth } from "../testing/reference-truth.ts";
import { writeOpenPsa } from "./write-open-psa.ts";
import { type OpenElement, readXml, type Tag } from "./xml/read-xml.ts";
import { listProblems } from "./xml/xml-problem.ts";

/** The truth of a tree read back, over the events of the tree that was written. */
function truthOver(events: readonly string[], tree: FaultTree): readonly boolean[] {
  const truth = referenceTruth(tree);
  const positions = tree.events.map((event) => events.indexOf(event));
  return Array.from({ length: 2 ** events.length }, (_, set) => {
    const seen = positions.reduce((bits, at, bit) => bits | (((set >> at) & 1) << bit), 0);
    return truth[seen];
  });
}

test("writes a fault tree that other tools read", () => {
  const tree: FaultTree = {
    events: ["exchange-online", "3rd-party-mail", "dns", "spare", "wan"],
    gates: [
      { kind: "at-least", count: 2, inputs: [literal(0), literal(1), literal(4)] },
      { kind: "any", inputs: [literal(5), literal(2, true), literal(2, true)] },
      { kind: "all", inputs: [literal(3)] },
    ],
    top: literal(6),
  };
  expect(
    writeOpenPsa(tree, {
      name: "payroll",
      probabilities: [0.001, 1e-7, Number.NaN],
      labels: ["Exchange Online", 'R&D\'s "mail" <new>'],
    }),
  ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<opsa-mef>
  <define-fault-tree name="payroll">
    <define-gate name="payroll">
      <or>
        <gate name="gate_1"/>
        <not><basic-event name="dns"/></not>
      </or>
    </define-gate>
    <define-gate name="gate_1">
      <atleast min="2">
        <basic-event name="exchange-online"/>
        <basic-event name="_3rd-party-mail"/>
        <basic-event name="wan"/>
      </atleast>
    </define-gate>
  </define-fault-tree>
  <model-data>
    <define-basic-event name="exchange-online">
      <label>Exchange Online</label>
      <float value="0.001"/>
    </define-basic-event>
    <define-basic-event name="_3rd-party-mail">
      <label>R&#38;D's &#34;mail&#34; &#60;new&#62;</label>
      <float value="1e-7"/>
    </define-basic-event>
    <define-basic-event name="dns"/>
    <define-basic-event name="wan"/>
  </model-data>
</opsa-mef>
`);
});

test("a top that is an event, or does not happen, gets a gate", () => {
  const tree = { events: ["mail"], gates: [], top: literal(0, true) };
  const written = writeOpenPsa(tree, { name: "mail" });
  expect(written).toContain(`<define-gate name="mail_2">
      <not><basic-event name="mail"/></not>
    </define-gate>`);
  expect(modelOf(written)).toMatchObject({ top: "mail_2", tree });
});

test("reading what is written gives the same tree", () => {
  fc.assert(
    fc.property(
      arbitraryQuantifiedTree({ events: 6, gates: 9, hasNegation: true, hasRings: false }),
      ({ tree, probabilities }) => {
        const written = writeOpenPsa(tree, { name: "top", probabilities });
        expect(refusedConnectives(written)).toEqual([]);
        const model = modelOf(written);
        expect(truthOver(tree.events, model.tree)).toEqual(referenceTruth(tree));
        expect([...model.probabilities]).toEqual(
          model.tree.events.map((event) => probabilities[tree.events.indexOf(event)] + 0),
        );
      },
    ),
    { numRuns: 500 },
  );
});

const portable = /^[\p{L}_][\p{L}\p{Nd}_]*(?:-[\p{L}\p{Nd}_]+)*$/u;

/** Whether a strict reader takes a connective of so many formulas (and a threshold). */
const strict: ReadonlyMap<string, (formulas: number, min: number) => boolean> = new Map([
  ["and", (formulas) => formulas >= 2],
  ["or", (formulas) => formulas >= 2],
  ["xor", (formulas) => formulas === 2],
  ["not", (formulas) => formulas === 1],
  ["define-gate", (formulas) => formulas === 1],
  ["atleast", (formulas, min) => min >= 2 && min < formulas],
]);

/** The connectives of a document whose number of formulas or threshold a strict reader refuses. */
function refusedConnectives(text: string): readonly string[] {
  const refused: string[] = [];
  const open = ({ name, attributes }: Tag): OpenElement => {
    let formulas = 0;
    return {
      child: (tag) => {
        formulas++;
        return open(tag);
      },
      end: () => {
        const takes = strict.get(name);
        if (takes?.(formulas, Number(attributes.min)) === false)
          refused.push(`${name} of ${formulas}`);
      },
    };
  };
  const problems = listProblems();
  readXml(text, { child: open }, problems);
  expect(problems.isEmpty()).toBe(true);
  return refused;
}

test("any names and labels come back as names that differ", () => {
  const character = fc.oneof(
    fc.constantFrom(..."ab-_ <&9".split("")),
    fc.nat(0x10ffff).map((code) => String.fromCodePoint(code)),
  );
  const text = fc.string({ unit: character });
  const names = fc.uniqueArray(text, { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(names, text, (events, name) => {
      const gates = [{ kind: "at-least", count: 2, inputs: [0, 2, 4] } as const];
      const tree = { events, gates, top: literal(3) };
      const model = modelOf(writeOpenPsa(tree, { name, labels: events }));
      expect(model.tree).toEqual({ events: model.tree.events, gates, top: literal(3) });
      const identifiers = [model.top, ...model.tree.events];
      expect(new Set(identifiers).size).toBe(4);
      expect(identifiers.filter((identifier) => !portable.test(identifier))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("a tree with rings is refused", () => {
  const ringed = arbitraryTree({ events: 2, gates: 6, hasNegation: false, hasRings: true });
  const [ring] = fc.sample(
    ringed.filter(({ events, gates }) =>
      gates.some(({ inputs }, gate) => inputs.includes(literal(events.length + gate))),
    ),
    1,
  );
  expect(() => writeOpenPsa(ring, { name: "ring" })).toThrow("invariant: a fault tree with rings");
});
