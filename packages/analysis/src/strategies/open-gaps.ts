import { type Element, type ElementId, minutes, never, type Plan } from "@mainstay/plan";
import { askedOf } from "../assessment/asked.ts";
import { gapOf } from "../assessment/gap.ts";
import { Inquiry } from "../assessment/inquiry.ts";
import type { Graph } from "../graph/graph.ts";

/** A gap of an element: too slow (`time`), or losing too much data (`point`), or nobody says. */
export type OpenGap = { readonly element: ElementId; readonly of: "time" | "point" };

/** How soon each element must be back, and how old its data may be, in minutes, in the order of the plan (SPEC 3.2, 3.5). */
export type Required = { readonly time: Float64Array; readonly point: Float64Array };

/** What is required of the elements of a plan. */
export function requiredIn(graph: Graph): Required {
  const asked = askedOf(graph);
  const answersTo = (objective: "rto" | "rpo") => {
    const asks = new Float64Array(graph.size);
    for (const [position, { objectives }] of graph.elements.entries())
      asks[graph.nodeAt[position]] = objectives?.[objective] ?? never;
    const { answers } = new Inquiry(asked, { asked: asks, isTimed: objective === "rto" });
    return Float64Array.from(graph.nodeAt, (node) => answers[node]);
  };
  return { time: answersTo("rto"), point: answersTo("rpo") };
}

/** The gaps of elements (SPEC 3.7), in the order of the plan. */
export function gapsIn({ elements }: Plan, { time, point }: Required): readonly OpenGap[] {
  return elements.flatMap((element, at) =>
    gapsOf(element, { required: time[at], requiredPoint: point[at] }),
  );
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
