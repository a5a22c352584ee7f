import { nearest } from "@mainstay/plan";
import { listed } from "../../wording.ts";
import type { OpenElement, Tag } from "../xml/read-xml.ts";
import { element, quoted, type Report } from "../xml/xml-problem.ts";

/** An element of which nothing is read. */
export const skipped: OpenElement = { child: () => skipped, hasText: true };

/** An element that is to have nothing in it. */
export function emptyElement({ name }: Tag, report: Report): OpenElement {
  return { child: (tag) => refuse(tag, { inside: name, expected: [], report }) };
}

/** Opens a label or attributes, which say nothing that is computed with; nothing if the element is neither. */
export function openNote(tag: Tag, report: Report): OpenElement | undefined {
  const { name } = tag;
  if (name !== "label" && name !== "attributes") return undefined;
  checkAttributes(tag, report);
  if (name === "label") return { ...emptyElement(tag, report), hasText: true };
  const place = { inside: name, expected: ["attribute"], report };
  return {
    child: (inner) => {
      if (inner.name !== "attribute") return refuse(inner, place);
      checkAttributes(inner, report);
      return emptyElement(inner, report);
    },
  };
}

/** Refuses an element that is not one of those expected here, and says why; what stands in it is not looked at. */
export function refuse(
  { name, offset }: Tag,
  { inside, expected, report }: Place & { readonly report: Report },
): OpenElement {
  const reason = unsupported.get(name);
  if (reason !== undefined) {
    report({
      id: "not-supported",
      message: `${element(name)} is not supported: ${reason}`,
      offset,
    });
    return skipped;
  }
  const isKnown = attributesOf.has(name);
  const meant = isKnown ? undefined : nearest(name, expected);
  const fault = isKnown
    ? `does not belong in ${element(inside)}`
    : `is not known in ${element(inside)}`;
  const remedy = meant === undefined ? whatMayStand(expected) : `did you mean ${element(meant)}?`;
  report({ id: "unknown-element", message: `${element(name)} ${fault}: ${remedy}`, offset });
  return skipped;
}

/** An element and the names of what may stand in it. */
export type Place = { readonly inside: string; readonly expected: readonly string[] };

/** Reports the attributes of an element that the format does not know there; namespaces (`xmlns`, `xsi:`) say nothing. */
export function checkAttributes({ name, attributes, offset }: Tag, report: Report): void {
  const known = attributesOf.get(name) ?? [];
  for (const attribute of Object.keys(attributes)) {
    if (known.includes(attribute) || attribute === "xmlns" || attribute.includes(":")) continue;
    const meant = nearest(attribute, known);
    const remedy =
      meant !== undefined
        ? `did you mean ${quoted(meant)}?`
        : known.length === 0
          ? "it has none"
          : `it may have ${listed(known)}`;
    const message = `${quoted(attribute)} is not known as an attribute of ${element(name)}: ${remedy}`;
    report({ id: "unknown-attribute", message, offset });
  }
}

/** The value of an attribute that an element must have, without the space around it; nothing if it is missing or empty. */
export function requireAttribute(
  { name, attributes, offset }: Tag,
  attribute: string,
  report: Report,
): string | undefined {
  const value = attributes[attribute]?.trim();
  if (value !== undefined && value !== "") return value;
  const fault = value === undefined ? "is missing" : "is empty";
  const message = `the attribute ${quoted(attribute)} of ${element(name)} ${fault}`;
  report({ id: "missing-attribute", message, offset });
  return undefined;
}

function whatMayStand(expected: readonly string[]): string {
  return expected.length === 0
    ? "it is empty"
    : `what may stand there is ${listed(expected, "or")}`;
}

const definition = ["name", "role"];
const reference = ["name"];

/** Every element that is read, with its attributes (Open-PSA MEF 2.0d). */
const attributesOf: ReadonlyMap<string, readonly string[]> = new Map([
  ["opsa-mef", ["name"]],
  ["label", []],
  ["attributes", []],
  ["attribute", ["name", "value", "type"]],
  ["define-fault-tree", ["name"]],
  ["define-component", definition],
  ["model-data", []],
  ["define-gate", definition],
  ["define-house-event", definition],
  ["define-basic-event", definition],
  ["define-parameter", [...definition, "unit"]],
  ["event", ["name", "type"]],
  ["gate", reference],
  ["basic-event", reference],
  ["house-event", reference],
  ["constant", ["value"]],
  ["and", []],
  ["or", []],
  ["not", []],
  ["xor", []],
  ["iff", []],
  ["nand", []],
  ["nor", []],
  ["imply", []],
  ["atleast", ["min"]],
  ["cardinality", ["min", "max"]],
  ["bool", ["value"]],
  ["int", ["value"]],
  ["float", ["value"]],
  ["parameter", ["name", "unit"]],
]);

const onlyFaultTrees = "only fault trees, their events and their parameters are read";
const onlyFixed = "write a fixed value, such as its mean";
const onlyWithinOne = "bring what it holds into this document";

/** What the standard has and this reader has not, with what to do instead. */
const unsupported: ReadonlyMap<string, string> = new Map([
  ["include", onlyWithinOne],
  ["define-CCF-group", "write the events of the common cause into the tree"],
  ["define-substitution", onlyFaultTrees],
  ["define-event-tree", onlyFaultTrees],
  ["define-functional-event", onlyFaultTrees],
  ["define-sequence", onlyFaultTrees],
  ["define-initiating-event", onlyFaultTrees],
  ["define-initiating-event-group", onlyFaultTrees],
  ["define-rule", onlyFaultTrees],
  ["define-alignment", onlyFaultTrees],
  ["define-mission", onlyFaultTrees],
  ["define-consequence", onlyFaultTrees],
  ["define-consequence-group", onlyFaultTrees],
  ["define-extern-library", onlyWithinOne],
  ["define-extern-function", onlyWithinOne],
  ["extern-function", "write the value that it returns"],
  ["system-mission-time", "write the time as a number, for the document does not give it"],
  ["periodic-test", "write the value that it has"],
  ["ite", "write the value that it has"],
  ["switch", "write the value that it has"],
  ["uniform-deviate", onlyFixed],
  ["normal-deviate", onlyFixed],
  ["lognormal-deviate", onlyFixed],
  ["gamma-deviate", onlyFixed],
  ["beta-deviate", onlyFixed],
  ["histogram", onlyFixed],
  ["test-initiating-event", onlyFaultTrees],
  ["test-functional-event", onlyFaultTrees],
]);
