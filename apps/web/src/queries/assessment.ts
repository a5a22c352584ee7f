import { getAssessment, getElementAssessment } from "@mainstay/api";
import { ask } from "../server/server.ts";
import { planQuery } from "./plan-query.ts";

/** What is required of every element, and what it can do. */
export const assessment = planQuery(["assessment"], () => ask(getAssessment));

/** The same of one element, with the reasons. */
export function elementAssessment(element: string) {
  return planQuery(["assessment", element], () => ask(getElementAssessment, { path: { element } }));
}
