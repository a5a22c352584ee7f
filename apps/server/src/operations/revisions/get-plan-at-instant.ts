import { revisionAt } from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";
import type { Request, Services, WrittenJson } from "../operation.ts";
import { getPlanAt } from "./get-plan-at.ts";

/** The plan that was current at an instant. */
export async function getPlanAtInstant(
  services: Services,
  request: Request<{ readonly instant: string }, unknown, unknown>,
): Promise<WrittenJson> {
  const { instant } = request.path;
  const at = new Date(instant);
  if (at > services.now()) throw new Refusal(404, `${instant} is still to come.`);
  const revision = await revisionAt(services.database.db, at);
  return getPlanAt(services, { ...request, path: { revision } });
}
