import { type Format, formats, Mapping, mappedTable } from "@mainstay/flows";
import { readYaml } from "../read-yaml.ts";

/** As what files are read: the formats that are known, and the columns of files that do not name theirs. */
type KnownFormats = { readonly formats: readonly Format[]; readonly columns?: readonly string[] };

/**
 * What files of connection records are read as, with what a file in YAML or JSON says of other tables: which of their columns is what,
 * and which columns there are where no line names them. Throws CannotRun.
 */
export function knownFormats(mapping: string | undefined): KnownFormats {
  if (mapping === undefined) return { formats };
  const { columns, table } = readYaml(mapping, Mapping, {
    is: "is no mapping of columns",
    advice:
      "Write at least `time`, `client`, `server` and `port`, each with the title of its column; or `columns` with their names in order, for flow logs of AWS and other known tables that do not have them",
  });
  return {
    formats: table === undefined ? formats : [mappedTable(table), ...formats],
    ...(columns === undefined ? {} : { columns }),
  };
}
