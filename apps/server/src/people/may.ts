import { isGranted, Role } from "@mainstay/api";
import type { PersonRecord } from "@mainstay/store";

/** Whether the role of somebody, as it is kept, has a permission. */
export function may(
  { role }: Pick<PersonRecord, "role">,
  permission: Parameters<typeof isGranted>[1],
): boolean {
  const known = Role.safeParse(role);
  return known.success && isGranted(known.data, permission);
}
