import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A fixture of a format: made-up records in one of the forms that it comes in. */
export type Fixture = {
  readonly format: string;
  readonly name: string;
  readonly path: string;
  readonly text: string;
};

const folder = fileURLToPath(new URL("../formats", import.meta.url));

/** The fixtures of all formats. */
export const fixtures: readonly Fixture[] = globSync("*/fixtures/*", { cwd: folder })
  .filter((name) => !name.includes(".golden."))
  .toSorted()
  .map((name) => ({
    format: basename(dirname(dirname(name))),
    name,
    path: join(folder, name),
    text: readFileSync(join(folder, name), "utf8"),
  }));
