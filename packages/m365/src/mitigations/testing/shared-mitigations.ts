import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import * as z from "zod";

/** Where the shared data lie: MAINSTAY_DATA, by default beside the repository. */
const data =
  process.env.MAINSTAY_DATA ??
  fileURLToPath(new URL("../../../../../../shared/data", import.meta.url));

const Row = z.object({ id: z.string(), dependency_ids: z.string(), source: z.string() });

/** The mitigations of the shared data; undefined where they are absent. */
export function sharedMitigations(): readonly z.output<typeof Row>[] | undefined {
  const path = `${data}/m365/kb/mitigations.csv`;
  if (!existsSync(path)) return undefined;
  return z.array(Row).parse(parse(readFileSync(path, "utf8"), { columns: true }));
}
