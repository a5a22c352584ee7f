import { InvalidArgumentError } from "commander";
import { listed } from "../render/words.ts";

/** The clouds that Microsoft publishes a list for, as its web service names them. */
export const instances = ["Worldwide", "China", "USGovDoD", "USGovGCCHigh"] as const;
export type Instance = (typeof instances)[number];

/** Reads `--instance`, in upper or lower case. Throws InvalidArgumentError with the names there are. */
export function parseInstance(written: string): Instance {
  const instance = instances.find((name) => name.toLowerCase() === written.trim().toLowerCase());
  if (instance !== undefined) return instance;
  throw new InvalidArgumentError(`the instances are ${listed(instances)}.`);
}
