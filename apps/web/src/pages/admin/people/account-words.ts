import { roleWords } from "../../../components/role-words.ts";
import type { Account } from "./people-queries.ts";

/** The ways by which somebody comes in, and what is still missing. */
export function wayWords({ isLocal, hasSecondFactor, hasWayIn }: Account): string {
  if (!hasWayIn) return "Cannot come in: invite them back";
  if (!isLocal) return "Identity provider";
  return hasSecondFactor
    ? "Local account, with a second factor"
    : "Local account; may do nothing before a second factor is set up";
}

/** What somebody is, and who said so. */
export function roleOfAccount({ role, roleFrom }: Account): string {
  if (role === undefined) return "none: everything is denied";
  return roleFrom === "provider" ? `${roleWords[role]}, by the identity provider` : roleWords[role];
}

/** The names of units, those that are gone by their id. */
export function unitWords(units: readonly string[], names: ReadonlyMap<string, string>): string {
  return units.map((unit) => names.get(unit) ?? unit).join(", ");
}
