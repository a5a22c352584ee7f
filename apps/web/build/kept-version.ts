import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Files that are not built, and so keep their names whatever is in them. */
export const asTheyAre = ["before.js", "icon.svg"];

/** Names what a browser keeps: with another page, another file, or something else in one, it is another version. */
export function keptVersion({
  paths,
  page,
  publicDir,
}: {
  /** Of files whose names change with what is in them. */
  readonly paths: readonly string[];
  readonly page: string | Uint8Array;
  /** Where the files are that are not built. */
  readonly publicDir: string;
}): string {
  const hash = createHash("sha256").update(paths.join("\n")).update(page);
  for (const name of asTheyAre) hash.update(readFileSync(join(publicDir, name)));
  return hash.digest("hex").slice(0, 12);
}
