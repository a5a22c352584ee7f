import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

/** Where the shared data lie: MAINSTAY_DATA, by default beside the repository. */
const folder = join(
  process.env.MAINSTAY_DATA ??
    fileURLToPath(new URL("../../../../../shared/data", import.meta.url)),
  "flows",
);

/** The names of the shared files below a pattern, in order; none where the data are absent. */
export function sharedNames(pattern: string): readonly string[] {
  return existsSync(folder) ? globSync(pattern, { cwd: folder }).toSorted() : [];
}

/** The text of a shared file, without its packing. */
export function sharedText(name: string): string {
  const bytes = readFileSync(join(folder, name));
  return (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}
