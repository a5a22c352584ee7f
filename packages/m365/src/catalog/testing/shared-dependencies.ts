import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import * as z from "zod";

/** Where the shared data lie: MAINSTAY_DATA, by default beside the repository. */
const data =
  process.env.MAINSTAY_DATA ??
  fileURLToPath(new URL("../../../../../../shared/data", import.meta.url));

const Row = z.object({
  id: z.string(),
  effect: z.string(),
  bites_after_min_low: z.coerce.number(),
  bites_after_min_high: z.coerce.number(),
  mitigations: z.string(),
  basis: z.string(),
  source: z.string(),
});

/** The dependencies of the shared data; undefined where they are absent. */
export function sharedDependencies(): readonly z.output<typeof Row>[] | undefined {
  const path = `${data}/m365/kb/dependencies.csv`;
  if (!existsSync(path)) return undefined;
  return z.array(Row).parse(parse(readFileSync(path, "utf8"), { columns: true }));
}
