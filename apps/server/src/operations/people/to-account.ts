import { Role } from "@mainstay/api";
import type { PersonRecord } from "@mainstay/store";

/** Somebody as administrators see them. */
export function toAccount({ role: given, units, createdAt, ...person }: PersonRecord) {
  const role = Role.safeParse(given);
  return {
    ...person,
    createdAt: createdAt.toISOString(),
    units: [...units],
    ...(role.success ? { role: role.data } : {}),
  };
}
