import type { Occasion } from "@mainstay/plan";
import { type Request, type Services, WrittenJson } from "../operation.ts";
import { requireOccasion } from "./require-occasion.ts";

/** The journal of an exercise or an incident. */
export async function getJournal(
  services: Services,
  { path }: Request<Occasion, unknown, unknown>,
): Promise<WrittenJson> {
  await requireOccasion(services, path);
  return WrittenJson.of({ items: await services.journal.read(path) });
}
