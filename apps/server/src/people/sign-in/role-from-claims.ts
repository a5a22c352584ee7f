import { Role } from "@mainstay/api";
import type { ProviderSettings } from "../people-settings.ts";
import type { Claims } from "./claims.ts";

/** What the claims give: a role with units, no role, or no answer. */
export type ClaimedRole =
  | { readonly role: Role | undefined; readonly units: readonly string[] }
  | "unknown";

/**
 * The role that claims give: of all grants whose value is there, the role that may the most, with the units of all.
 * `unknown` where the provider left the claim out because it was too long, as Entra ID does with more than 200 groups
 * (learn.microsoft.com, "Groups overage claim"): then nothing is known, and nothing is to change.
 */
export function roleFromClaims(
  claims: Claims,
  { claim, grants = [], defaultRole }: Pick<ProviderSettings, "claim" | "grants" | "defaultRole">,
): ClaimedRole {
  const otherwise = { role: defaultRole, units: [] };
  if (claim === undefined) return otherwise;
  if (claims[claim] === undefined && isElsewhere(claims, claim)) return "unknown";
  const values = new Set(textsIn(claims[claim]));
  const matching = grants.filter(({ value }) => values.has(value));
  const role = Role.options.findLast((option) => matching.some((grant) => grant.role === option));
  if (role === undefined) return otherwise;
  return { role, units: [...new Set(matching.flatMap(({ units }) => units))] };
}

function isElsewhere({ _claim_names: names }: Claims, claim: string): boolean {
  return typeof names === "object" && names !== null && claim in names;
}

function textsIn(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((one) => typeof one === "string");
}
