import { latestReadingId } from "@mainstay/store";
import { ask } from "../analysis/ask.ts";
import type { Services, WrittenJson } from "../operation.ts";

/** Services against units, by the plan and the last usage that was read; worked out once a revision and reading. */
export async function getApplicationMap(services: Services): Promise<WrittenJson> {
  const usage = await latestReadingId(services.database.db, "usage");
  return ask(services, { about: "application-map", usage });
}
