import { env } from "node:process";
import {
  type CloudName,
  chooseSignIn,
  clouds,
  openTenant,
  type Sayable,
  type Tenant,
  TenantError,
  toCredential,
} from "@mainstay/tenant";
import { CannotRun, UsageError } from "../failure.ts";
import { plain } from "../render/words.ts";
import { systemPorts } from "./system-ports.ts";

/** Which tenant is meant and how it is signed in to, as far as the command says so; the environment says the rest. */
export type TenantChoice = {
  readonly tenant?: string;
  readonly client?: string;
  readonly certificate?: string;
  readonly managedIdentity?: boolean;
  readonly cloud: CloudName;
  /** An address that answers in place of Microsoft Graph. */
  readonly graph?: string;
};

/** Whether a tenant was named, here or in the environment. */
export function isTenantNamed({ tenant, managedIdentity }: TenantChoice): boolean {
  return tenant !== undefined || managedIdentity === true || (env["AZURE_TENANT_ID"] ?? "") !== "";
}

/**
 * Opens the tenant that is meant. Throws UsageError where it is not said which, or how to sign in; it offers the flags that
 * the command takes, all unless told which.
 */
export function chosenTenant(choice: TenantChoice, sayable?: Sayable): Tenant {
  const chosen = chooseSignIn(choice, env, sayable);
  if ("problem" in chosen) throw new UsageError(plain(chosen.problem));
  const { cloud, graph } = choice;
  const authority = env["AZURE_AUTHORITY_HOST"]?.trim();
  try {
    const credential = toCredential(
      chosen.signIn,
      clouds[cloud],
      authority === undefined || authority === "" ? {} : { authority },
    );
    return openTenant({
      cloud: clouds[cloud],
      credential,
      ports: systemPorts,
      ...(graph === undefined ? {} : { graph }),
    });
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message);
    if (error instanceof TenantError) throw new CannotRun(error.message);
    throw error;
  }
}

/** A word for the tenant by which its history is kept apart from that of others. */
export function tenantWord({ tenant, client }: TenantChoice): string {
  const word = tenant ?? env["AZURE_TENANT_ID"] ?? client ?? "managed-identity";
  return word.toLowerCase().replaceAll(/[^a-z0-9.-]/g, "-");
}
