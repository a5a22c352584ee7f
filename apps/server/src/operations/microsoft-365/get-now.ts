import { instantOf } from "@mainstay/plan";
import { knownHistory } from "../../jobs/health.ts";
import { type Services, WrittenJson } from "../operation.ts";

/** What is wrong by the last reading, and what it reaches, as JSON; worked out once a reading and minute. */
export async function readMicrosoft365Now(
  services: Pick<Services, "analyses" | "database" | "now">,
): Promise<Uint8Array<ArrayBuffer>> {
  const { readings } = await knownHistory(services.database);
  const now = instantOf(Math.floor(services.now().getTime() / 60_000) * 60);
  const answer = await services.analyses.ask({ about: "m365-now", readings, now });
  if (answer === undefined) throw new Error("invariant: there is always a now");
  return answer;
}

/** The same as an answer. */
export async function getMicrosoft365Now(services: Services): Promise<WrittenJson> {
  return new WrittenJson(await readMicrosoft365Now(services));
}
