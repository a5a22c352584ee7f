import { findIncidents } from "@mainstay/m365";
import { Refusal } from "../../http/refusal.ts";
import { ask } from "../analysis/ask.ts";
import type { Request, Services, WrittenJson } from "../operation.ts";
import { parseStandIns } from "./stand-ins.ts";

type Query = { readonly as?: string | undefined };

/** What an incident would have done to the plan. */
export function getReplay(
  services: Services,
  { path, query }: Request<{ readonly incident: string }, Query, unknown>,
): Promise<WrittenJson> {
  const found = findIncidents(path.incident);
  const [incident] = found;
  if (incident === undefined) throw new Refusal(404, `No incident is known by ${path.incident}.`);
  if (found.length > 1) {
    const ids = found.map(({ id }) => id).join(", ");
    throw new Refusal(422, `${path.incident} can be any of ${ids}: name one by its id.`);
  }
  const standIns = parseStandIns(services.record.complete, query.as);
  return ask(services, { about: "replay", incident: incident.id, standIns });
}

/** All incidents by the harm that they would have done. */
export function listReplays(
  services: Services,
  { query }: Request<unknown, Query, unknown>,
): Promise<WrittenJson> {
  const standIns = parseStandIns(services.record.complete, query.as);
  return ask(services, { about: "replays", standIns });
}
