import { permissions } from "@mainstay/api";
import type { TokenRecord } from "@mainstay/store";

/** A token without what is secret about it. */
export function toToken({
  id,
  name,
  scopes,
  createdAt,
  expiresAt,
  revokedAt,
  usedAt,
  observer,
}: TokenRecord) {
  return {
    id,
    name,
    scopes: permissions.filter((permission) => scopes.includes(permission)),
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    revokedAt: revokedAt?.toISOString(),
    usedAt: usedAt?.toISOString(),
    observer,
  };
}
