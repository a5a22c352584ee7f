import { listedIssues } from "@mainstay/m365";
import { knownHistory } from "../../jobs/health.ts";
import { type Services, WrittenJson } from "../operation.ts";

/** The health of Microsoft 365 as it was last read, by whichever process. */
export async function getMicrosoft365Health({ database }: Services): Promise<WrittenJson> {
  const history = await knownHistory(database);
  const { services, servicesAt, issuesAt, readings, failures } = history;
  return WrittenJson.of({
    servicesAt,
    issuesAt,
    services: [...services.values()],
    issues: listedIssues(history).toSorted((one, other) => (one.start < other.start ? 1 : -1)),
    readings,
    failures,
  });
}
