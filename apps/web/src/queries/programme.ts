import {
  getCoverage,
  getProgramme,
  getProposals,
  getReadiness,
  listReadiness,
} from "@mainstay/api";
import type * as z from "zod";
import { keepPreviousData } from "@tanstack/react-query";
import { ask } from "../server/server.ts";
import { planQuery } from "./plan-query.ts";

type ProgrammeAsked = z.input<(typeof getProgramme)["query"]>;

/** What is due, as far as it is asked for, the most pressing first. */
export function programme(asked: ProgrammeAsked) {
  return {
    ...planQuery(["programme", asked], () => ask(getProgramme, { query: asked })),
    placeholderData: keepPreviousData,
  };
}

/** So many functions against all scenarios, the most critical first. */
export function coverage(limit: number) {
  return {
    ...planQuery(["coverage", limit], () => ask(getCoverage, { query: { limit } })),
    placeholderData: keepPreviousData,
  };
}

/** So many scenarios that are worth rehearsing next. */
export function proposals(limit: number) {
  return {
    ...planQuery(["proposals", limit], () => ask(getProposals, { query: { limit } })),
    placeholderData: keepPreviousData,
  };
}

/** How ready each function is, the least ready first. */
export const readinessList = planQuery(["readiness"], () => ask(listReadiness));

/** How ready an element is, and why. */
export function readiness(element: string) {
  return planQuery(["readiness", element], () => ask(getReadiness, { path: { element } }));
}
