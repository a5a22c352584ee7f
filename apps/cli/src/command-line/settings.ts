import { listSettings } from "@mainstay/server";
import { Option } from "commander";
import { tokenOption } from "./arguments.ts";

/** The options of the named settings of the server, or of all: what the table of the configuration says of each. */
export function settingOptions(...names: readonly string[]): readonly Option[] {
  return listSettings()
    .filter(({ name }) => names.length === 0 || names.includes(name))
    .map(({ flag, variable, is, defaultText }) => {
      const isDefault = defaultText === undefined ? "" : `default: ${defaultText}, `;
      return new Option(flag, `${is} (${isDefault}or ${variable})`);
    });
}

/** The options that name whose plan is meant: that of a server, or that of a database. */
export function holderOptions(): readonly Option[] {
  return [
    new Option("--server <url>", "the server that has the plan, such as http://127.0.0.1:8365"),
    tokenOption(),
    ...settingOptions("data", "database"),
  ];
}
