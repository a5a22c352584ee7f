import type { Sop, Step } from "@mainstay/plan";
import { type Fields, present } from "../../../components/record/present.ts";

/** The procedure with other fields; undefined, or an empty list, takes a field away. */
export function withFields(sop: Sop, fields: Fields<Sop>): Sop {
  const { id, name } = sop;
  return { ...present({ ...sop, ...fields }), id, name: fields.name ?? name };
}

/** The step with other fields; undefined takes a field away. */
export function withStepFields(step: Step, fields: Fields<Step>): Step {
  return { ...present({ ...step, ...fields }), what: fields.what ?? step.what };
}
