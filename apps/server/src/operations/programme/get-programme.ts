import type { ProgrammeFilter } from "@mainstay/api";
import { ask } from "../analysis/ask.ts";
import type { Request, Services, WrittenJson } from "../operation.ts";

/** What is due, the most pressing first, as far as it is asked for. */
export function getProgramme(
  services: Services,
  { query: filter }: Request<unknown, ProgrammeFilter, unknown>,
): Promise<WrittenJson> {
  return ask(services, { about: "programme", today: todayOf(services), filter });
}

type Part = { readonly limit: number; readonly after: number };

/** Functions against the scenarios that hit them. */
export function getCoverage(
  services: Services,
  { query }: Request<unknown, Part, unknown>,
): Promise<WrittenJson> {
  return ask(services, { about: "coverage", today: todayOf(services), ...query });
}

/** The scenarios worth rehearsing next. */
export function getProposals(
  services: Services,
  { query }: Request<unknown, Part & { readonly source?: string | undefined }, unknown>,
): Promise<WrittenJson> {
  return ask(services, { about: "proposals", today: todayOf(services), ...query });
}

/** How ready each function is. */
export function listReadiness(services: Services): Promise<WrittenJson> {
  return ask(services, { about: "readiness-list", today: todayOf(services) });
}

/** How ready an element is, and why. */
export function getReadiness(
  services: Services,
  { path: { element } }: Request<{ readonly element: string }, unknown, unknown>,
): Promise<WrittenJson> {
  return ask(services, { about: "readiness", today: todayOf(services), element });
}

/** The day of the server, which is that of UTC. */
export function todayOf({ now }: Pick<Services, "now">): string {
  return now().toISOString().slice(0, 10);
}
