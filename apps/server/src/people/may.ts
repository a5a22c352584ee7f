import { isGranted, Role } from "@mainstay/api";

/** Whether the role of somebody, as it is kept, has a permission. */
export function may(
  { role }: { readonly role: string | undefined },
  permission: Parameters<typeof isGranted>[1],
): boolean {
  const known = Role.safeParse(role);
  return known.success && isGranted(known.data, permission);
}
