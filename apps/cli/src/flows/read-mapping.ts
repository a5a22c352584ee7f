import { TableMapping } from "@mainstay/flows";
import { readYaml } from "../read-yaml.ts";

/** Reads a file that says which columns of a table are what, in YAML or JSON. Throws CannotRun. */
export function readMapping(path: string): TableMapping {
  return readYaml(path, TableMapping, {
    is: "is no mapping of columns",
    advice:
      "Write at least `time`, `client`, `server` and `port`, each with the title of its column",
  });
}
