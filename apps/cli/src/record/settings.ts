import { BadConfiguration, type Configuration, readConfiguration } from "@mainstay/server";
import { UsageError } from "../failure.ts";

/** Settings as the command line has them, by name. */
export type Flags = Readonly<Record<string, string | number | boolean | undefined>>;

/** The configuration of the command line and the environment. Throws UsageError. */
export function readSettings(flags: Flags): Configuration {
  try {
    return readConfiguration({ flags, environment: process.env });
  } catch (error) {
    if (error instanceof BadConfiguration) throw new UsageError(error.message);
    throw error;
  }
}
