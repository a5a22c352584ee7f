import { isGranted, type Permission } from "@mainstay/api";
import type { Person } from "../http/context.ts";

/** Whether somebody may do something: their role must grant it and, if a token asks, the token must be for it. */
export function isAllowed({ role, scopes }: Person, permission: Permission): boolean {
  return isGranted(role, permission) && (scopes === undefined || scopes.includes(permission));
}
