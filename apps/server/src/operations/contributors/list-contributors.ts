import type { Request, Services } from "../operation.ts";
import { contributorStanding } from "./contributor-standing.ts";
import { findAnalysis } from "./find-analysis.ts";

/** Who is named to answer an impact analysis, and whether they can. */
export async function listContributors(
  services: Services,
  { path }: Request<{ readonly id: string }, unknown, unknown>,
) {
  const { named, units } = findAnalysis(services.record.head.plan, path.id);
  const items = named.map(async (person) => {
    const { standing } = await contributorStanding(services, person, units);
    return { person: person.id, name: person.name, standing };
  });
  return { items: await Promise.all(items) };
}
