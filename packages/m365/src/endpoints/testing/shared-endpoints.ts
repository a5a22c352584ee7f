import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where the shared data lie: MAINSTAY_DATA, by default beside the repository. */
const data =
  process.env.MAINSTAY_DATA ??
  fileURLToPath(new URL("../../../../../../shared/data", import.meta.url));

/** The parsed JSON of a published list of the shared data, by the name of its file; undefined where it is absent. */
export function sharedEndpoints(name: string): unknown {
  const path = `${data}/m365/endpoints/${name}.json`;
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}
