import * as z from "zod";
import { roleRules } from "./server-roles.ts";

const Port = z.int().min(0).max(65_535);

/**
 * How servers of a role are recognised: by a port that they were reached on, along with another one if `with` says which; by the program
 * that serves; or by both. A role is one that is known, or any other word.
 */
const RoleRule = z
  .strictObject({
    role: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,49}$/, "is no word of small letters, such as database"),
    protocol: z.enum(["tcp", "udp"]).optional(),
    ports: z.array(Port).min(1).optional(),
    with: z.array(Port).min(1).optional(),
    programs: z.array(z.string().min(1).max(255)).min(1).optional(),
  })
  .refine(({ ports, programs }) => ports !== undefined || programs !== undefined, {
    message: "has neither ports nor programs",
  });
export type RoleRule = Readonly<z.output<typeof RoleRule>>;

/** Rules that an organisation gives: they go before those that are built in, or stand alone. */
export const RoleRules = z.strictObject({
  builtIn: z.enum(["after", "none"]).default("after"),
  rules: z.array(RoleRule).max(1_000),
});
export type RoleRules = z.output<typeof RoleRules>;

/** All rules in the order in which they are tried. */
export function toRoleRules({ builtIn, rules }: RoleRules): readonly RoleRule[] {
  return builtIn === "none" ? rules : [...rules, ...roleRules];
}
