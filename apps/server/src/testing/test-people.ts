import { permissions, Role } from "@mainstay/api";
import * as z from "zod";
import type { Authenticate } from "../http/context.ts";

/**
 * Takes whoever asks for who they say they are, in tests: the token `contributor:sales,hubs` is a contributor of two
 * units, `viewer::ben` a viewer with an id, `viewer::ben:plan:read` the same with a token for that alone,
 * `viewer::ben:plan:read,history:read` with one for both.
 */
export const believe: Authenticate = ({ headers }) => {
  const token = headers.get("authorization")?.replace("Bearer ", "");
  if (token === undefined) return Promise.resolve(undefined);
  const [role, units = "", id = token, ...scope] = token.split(":");
  return Promise.resolve({
    id,
    name: `a ${role}`,
    way: "token",
    role: Role.parse(role),
    ...(scope.length === 0
      ? {}
      : { scopes: z.array(z.enum(permissions)).parse(scope.join(":").split(",")) }),
    units: units.split(",").filter((unit) => unit !== ""),
  });
};
