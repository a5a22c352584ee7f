import type { Command } from "commander";
import type { Finish } from "./finish.ts";
import { addM365Catalog } from "./m365/catalog.ts";
import { addM365Classify } from "./m365/classify.ts";
import { addM365Endpoints } from "./m365/endpoints.ts";
import { addM365Incidents } from "./m365/incidents.ts";
import { addM365Mitigations } from "./m365/mitigations.ts";
import { addM365Replay } from "./m365/replay.ts";
import { addM365Fetch } from "./m365/fetch.ts";
import { addM365Health } from "./m365/health.ts";
import { addM365Usage } from "./m365/usage.ts";

/** Adds the group of commands about Microsoft 365. */
export function addM365(program: Command, finish: Finish): void {
  const m365 = program
    .command("m365")
    .summary("Microsoft 365: what is known of it, who uses what, and how it is now")
    .description("What is known of Microsoft 365, who uses what, and how it is now.");
  addM365Catalog(m365, finish);
  addM365Incidents(m365, finish);
  addM365Replay(m365, finish);
  addM365Mitigations(m365, finish);
  addM365Usage(m365, finish);
  addM365Classify(m365, finish);
  addM365Endpoints(m365, finish);
  addM365Health(m365, finish);
  addM365Fetch(m365, finish);
}
