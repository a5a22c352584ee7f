import { type Element, type ElementId, minutes } from "@mainstay/plan";
import { gapOf } from "../assessment/gap.ts";
import type { Required } from "./required.ts";

/** A gap of an element: too slow (`time`), or losing too much data (`point`), or nobody says. */
export type OpenGap = { readonly element: ElementId; readonly of: "time" | "point" };

/** Elements in the order of a plan, and what is required of them. */
type Asked = { readonly elements: readonly Element[]; readonly required: Required };

/** The same, with the gaps that were found. */
export type KnownGaps = Asked & { readonly gapsAt: readonly (readonly OpenGap[])[] };

/** The gaps of each element (SPEC 3.7), in the order of the plan; those that were known before are the same values. */
export function gapsAt({ elements, required }: Asked, before?: KnownGaps): KnownGaps["gapsAt"] {
  const { time, point } = required;
  return elements.map((element, at) => {
    const isKnown =
      before?.elements[at] === element &&
      before.required.time[at] === time[at] &&
      before.required.point[at] === point[at];
    return isKnown
      ? before.gapsAt[at]
      : gapsOf(element, { required: time[at], requiredPoint: point[at] });
  });
}

function gapsOf(
  element: Element,
  { required, requiredPoint }: { readonly required: number; readonly requiredPoint: number },
): readonly OpenGap[] {
  const gap = gapOf(element, {
    required: minutes(required),
    requiredPoint: minutes(requiredPoint),
  });
  return (["time", "point"] as const)
    .filter((of) => gap?.[of] !== undefined)
    .map((of) => ({ element: element.id, of }));
}
