/** What somebody may do: their role, none while nobody has given them one, and the business units that are theirs. */
export type GivenRole = { readonly role?: string | undefined; readonly units: readonly string[] };

/** Whether somebody may do the same by both. */
export function isSameRole(one: GivenRole, other: GivenRole): boolean {
  return (
    one.role === other.role &&
    one.units.length === other.units.length &&
    one.units.every((unit, at) => unit === other.units[at])
  );
}

/** What somebody has, as a part of a sentence: `has the role contributor of hubs, sales`. */
export function givenRoleWords({ role, units }: GivenRole): string {
  const has = role === undefined ? "has no role" : `has the role ${role}`;
  return units.length === 0 ? has : `${has} of ${units.join(", ")}`;
}
