import { type RoleRule, RoleRules, toRoleRules } from "@mainstay/flows";
import { readYaml } from "../read-yaml.ts";

/** What is known of roles: the rules of a file, or nothing beside those that are built in. */
export function knownRoles(path: string | undefined): { readonly roles?: readonly RoleRule[] } {
  return path === undefined ? {} : { roles: readRoleRules(path) };
}

/** Reads a file of rules by which servers have roles, in YAML or JSON. Throws CannotRun. */
function readRoleRules(path: string): readonly RoleRule[] {
  const rules = readYaml(path, RoleRules, {
    is: "has no rules for roles",
    advice: "Write `rules`, each with a `role` and its `ports` or `programs`",
  });
  return toRoleRules(rules);
}
