import { type KnownServers, ServerRules, toKnownServers } from "@mainstay/flows";
import { readYaml } from "../read-yaml.ts";

/** What servers are known by: the rules of a file, or nothing beside those that are built in. Throws CannotRun. */
export function knownServers(path: string | undefined): Partial<KnownServers> {
  return path === undefined ? {} : readServerRules(path);
}

/** Reads a file of rules by which servers are known, in YAML or JSON. Throws CannotRun. */
export function readServerRules(path: string): KnownServers {
  const rules = readYaml(path, ServerRules, {
    is: "has no rules for servers",
    advice:
      "Write `rules`, each with a `role` and its `ports` or `programs`, `darkAreas` with `areas`, `knownPorts` with `ports`, or `ownNetworks`",
  });
  return toKnownServers(rules);
}
