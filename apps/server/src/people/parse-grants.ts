import { Role } from "@mainstay/api";
import type { Grant } from "./people-settings.ts";

/**
 * Grants as one text: `VALUE=ROLE` or `VALUE=ROLE:UNIT,UNIT`, with semicolons between them. Returns what is wrong instead,
 * as a sentence, where one is not like that.
 */
export function parseGrants(text: string): readonly Grant[] | { readonly problem: string } {
  const grants: Grant[] = [];
  for (const part of text.split(";").map((written) => written.trim())) {
    if (part === "") continue;
    const { value = "", given = "", units = "" } = pattern.exec(part)?.groups ?? {};
    const role = Role.safeParse(given);
    if (!role.success) {
      return { problem: `${part} is not VALUE=ROLE with a role of ${Role.options.join(", ")}` };
    }
    grants.push({ value, role: role.data, units: units.split(",").filter((unit) => unit !== "") });
  }
  return grants;
}

const pattern = /^(?<value>.+)=(?<given>[a-z-]+)(?::(?<units>[^:=]*))?$/;
