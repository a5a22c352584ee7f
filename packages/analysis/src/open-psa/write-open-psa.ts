import {
  type FaultTree,
  type Gate,
  isNegated,
  type Literal,
  nodeOf,
} from "../fault-tree/fault-tree.ts";
import { condense } from "../graph/condense.ts";
import { identifiers } from "./identifiers.ts";
import { toAdjacency } from "./needs.ts";
import { findRings } from "./rings.ts";
import { toPortableGate, writeFormula } from "./write-formula.ts";
import { emptyTag, enclose, escapeXml } from "./xml/write-xml.ts";

/** What a fault tree is called, and what is known of its events, by event: probability (NaN if unknown) and label. */
type Naming = {
  readonly name: string;
  readonly probabilities?: ArrayLike<number | undefined>;
  readonly labels?: ArrayLike<string | undefined>;
};

/**
 * A fault tree as a document of the Open-PSA Model Exchange Format 2.0d: the gates that the top needs, the top first and
 * called `name`, then their basic events. The same tree gives the same text. Names that are no portable identifiers are
 * made such. Throws for a tree with rings, which the format does not know: unroll them before.
 */
export function writeOpenPsa(
  tree: FaultTree,
  { name, probabilities = [], labels = [] }: Naming,
): string {
  const portable = toPortable(tree);
  const { events, gates, top } = portable;
  const order = fromTopDown(portable);
  const identify = identifiers();
  const eventNames = events.map(identify);
  const gateNames = new Map(
    order.map((gate, at) => [gate, identify(at === 0 ? name : `gate_${at}`)]),
  );
  const used = new Set<number>();
  const refer = (of: Literal) => {
    const node = nodeOf(of);
    const gate = gateNames.get(node - events.length);
    if (gate !== undefined) return emptyTag("gate", { name: gate });
    used.add(node);
    return emptyTag("basic-event", { name: eventNames[node] });
  };
  const gateLines = [...gateNames].flatMap(([gate, identifier]) =>
    enclose("define-gate", { name: identifier }, writeFormula(gates[gate], refer)),
  );
  const eventLines = eventNames.flatMap((identifier, event) =>
    used.has(event)
      ? enclose("define-basic-event", { name: identifier }, [
          ...writeLabel(labels[event]),
          ...writeProbability(probabilities[event]),
        ])
      : [],
  );
  const model = enclose("opsa-mef", {}, [
    ...enclose("define-fault-tree", { name: gateNames.get(top) ?? name }, gateLines),
    ...enclose("model-data", {}, eventLines),
  ]);
  return `${['<?xml version="1.0" encoding="UTF-8"?>', ...model].join("\n")}\n`;
}

/** A tree of portable gates whose top is one of them. */
type PortableTree = {
  readonly events: readonly string[];
  readonly gates: readonly Gate[];
  readonly top: number;
};

function toPortable({ events, gates, top }: FaultTree): PortableTree {
  const portable = gates.map(toPortableGate);
  if (nodeOf(top) >= events.length && !isNegated(top)) {
    return { events, gates: portable, top: nodeOf(top) - events.length };
  }
  return { events, gates: [...portable, { kind: "all", inputs: [top] }], top: gates.length };
}

/** The gates that the top needs, each before those that it needs itself, in an order that only the formulas decide. */
function fromTopDown({ events, gates, top }: PortableTree): readonly number[] {
  // The root comes first, so that what it needs comes before it, and all else after.
  const root = 0;
  const inputsOf = (gate: number) =>
    gates[gate].inputs.map((of) => nodeOf(of) - events.length).filter((input) => input >= 0);
  const needs = toAdjacency(gates.length + 1, (node) =>
    (node === root ? [top] : inputsOf(node - 1)).map((gate) => gate + 1),
  );
  const condensation = condense(needs);
  if (findRings(needs, condensation).length > 0) {
    throw new Error("invariant: a fault tree with rings cannot be written as Open-PSA");
  }
  const { order } = condensation;
  return Array.from(order.subarray(0, order.indexOf(root)), (node) => node - 1).reverse();
}

function writeLabel(label: string | undefined): readonly string[] {
  return label === undefined ? [] : [`<label>${escapeXml(label)}</label>`];
}

function writeProbability(probability = Number.NaN): readonly string[] {
  return Number.isNaN(probability) ? [] : [emptyTag("float", { value: probability })];
}
