import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where the shared data lie: MAINSTAY_DATA, by default beside the repository. */
const data =
  process.env.MAINSTAY_DATA ??
  fileURLToPath(new URL("../../../../../../shared/data", import.meta.url));

/** A file of the shared data on Microsoft 365, or undefined where they are absent. */
export function sharedFile(path: string): string | undefined {
  const file = `${data}/m365/${path}`;
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
