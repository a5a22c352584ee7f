import { changeRole, type PersonRecord } from "@mainstay/store";
import type { ProviderSettings } from "../people-settings.ts";
import type { Claims } from "./claims.ts";
import { roleFromClaims } from "./role-from-claims.ts";
import type { SignInServices } from "./sign-in.ts";

/** Somebody, and what the provider says of them. */
type Claimed = {
  readonly person: PersonRecord;
  readonly claims: Claims;
  readonly settings: ProviderSettings;
};

/**
 * Gives whoever signs in the role that the provider's claims stand for, at each sign-in, so that leaving a group takes a
 * role away; unless an administrator has decided on them by hand.
 */
export async function followClaims(
  { database, log, now }: SignInServices,
  { person, claims, settings }: Claimed,
): Promise<void> {
  if (person.roleFrom === "administrator") return;
  const claimed = roleFromClaims(claims, settings);
  if (claimed === "unknown") {
    const { claim } = settings;
    log.warn({ claim, person: person.id }, "the identity provider left a claim out as too long");
    return;
  }
  if (isAsBefore(person, claimed)) return;
  const outcome = await changeRole(
    database.db,
    { person: person.id, hasProvider: true, ...claimed, roleFrom: "provider" },
    { at: now(), actor: { name: "identity provider", way: "server" } },
  );
  if (outcome === "last-administrator") {
    log.warn(
      { person: person.id },
      "the claims would take the role of the last administrator away",
    );
  }
}

function isAsBefore(
  { role, units, roleFrom }: PersonRecord,
  claimed: { readonly role: string | undefined; readonly units: readonly string[] },
): boolean {
  if (claimed.role === undefined && roleFrom === "nobody") return true;
  return (
    roleFrom === "provider" &&
    role === claimed.role &&
    units.join("\n") === claimed.units.join("\n")
  );
}
