import { toM365IncidentsDocument } from "@mainstay/api";
import { type CauseClass, incidents } from "@mainstay/m365";
import { type ExitCode, exit } from "../../failure.ts";
import { parseCatalogId } from "../../incidents/catalog-names.ts";
import { incidentListText } from "../../render/incidents/incident-list.ts";
import { ratesText } from "../../render/incidents/rates.ts";
import { nextStep } from "../../render/next-step.ts";
import { stacked } from "../../render/page.ts";
import { outputPage, print } from "../../terminal.ts";

/** What `mainstay m365 incidents` was asked: which of them, how often elements were hit, or the document. */
export type M365IncidentsOptions = {
  readonly service?: string;
  readonly cause?: CauseClass;
  readonly year?: string;
  readonly rates?: boolean;
  readonly json?: boolean;
};

/** Lists what has happened to Microsoft 365, or how often. */
export async function m365IncidentsCommand(options: M365IncidentsOptions): Promise<ExitCode> {
  const service = options.service === undefined ? undefined : parseCatalogId(options.service);
  const shown = incidents.filter(
    ({ hits, cause, start }) =>
      (service === undefined || hits.some(({ element }) => element === service)) &&
      (options.cause === undefined || cause.class === options.cause) &&
      (options.year === undefined || start.startsWith(options.year)),
  );
  if (options.json === true) {
    await print(JSON.stringify(toM365IncidentsDocument(shown)));
    return exit.fine;
  }
  const page = outputPage();
  const newest = shown.findLast(({ isAdvisory }) => !isAdvisory) ?? shown.at(-1);
  await print(
    stacked([
      options.rates === true ? ratesText(page) : incidentListText(page, shown),
      nextStep(page, {
        command: ["m365", "replay", newest?.id ?? "--all", "PLAN"],
        tells: "what one of them would have done to a plan, or with --all each of them",
      }),
    ]),
  );
  return exit.fine;
}
