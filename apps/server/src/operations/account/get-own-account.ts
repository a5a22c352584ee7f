import { permissions } from "@mainstay/api";
import { isAllowed } from "../../people/is-allowed.ts";
import type { Request, Services } from "../operation.ts";

/** Who asks, and what they may do. */
export function getOwnAccount(_: Services, { person }: Request<unknown, unknown, unknown>) {
  const { name, role, units } = person;
  return {
    name,
    role,
    units: [...units],
    permissions: permissions.filter((permission) => isAllowed(person, permission)),
  };
}
