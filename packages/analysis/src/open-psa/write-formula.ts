import { type Gate, isNegated, type Literal } from "../fault-tree/fault-tree.ts";
import { emptyTag, enclose } from "./xml/write-xml.ts";

/**
 * A gate that happens when another does, as strict readers want it: `all` and `any` of different inputs, and thresholds
 * above 1 and below the number of inputs.
 */
export function toPortableGate(gate: Gate): Gate {
  const { inputs } = gate;
  if (gate.kind === "odd") return inputs.length === 0 ? never : gate;
  if (gate.kind !== "at-least") return { kind: gate.kind, inputs: [...new Set(inputs)] };
  const { count } = gate;
  if (count <= 0) return always;
  if (count > inputs.length) return never;
  if (count === 1) return toPortableGate({ kind: "any", inputs });
  return count === inputs.length ? toPortableGate({ kind: "all", inputs }) : gate;
}

/** The lines of the formula of a portable gate; `refer` writes the node of a literal. */
export function writeFormula(gate: Gate, refer: (of: Literal) => string): readonly string[] {
  const inputs = gate.inputs.map((of) => (isNegated(of) ? `<not>${refer(of)}</not>` : refer(of)));
  if (inputs.length === 0) return [emptyTag("constant", { value: String(gate.kind === "all") })];
  if (inputs.length === 1) return inputs;
  switch (gate.kind) {
    case "all":
      return enclose("and", {}, inputs);
    case "any":
      return enclose("or", {}, inputs);
    case "odd":
      return writeOdd(inputs);
    case "at-least":
      return enclose("atleast", { min: gate.count }, inputs);
  }
}

/** Halves of halves: other tools take two formulas, and many inputs are not to nest deeply. */
function writeOdd(inputs: readonly string[]): readonly string[] {
  if (inputs.length === 1) return inputs;
  const half = inputs.length >> 1;
  return enclose("xor", {}, [...writeOdd(inputs.slice(0, half)), ...writeOdd(inputs.slice(half))]);
}

const always: Gate = { kind: "all", inputs: [] };
const never: Gate = { kind: "any", inputs: [] };
