import { TenantError } from "../failure.ts";
import type { Tenant } from "../tenant.ts";
import { excerpt } from "./excerpt.ts";

/** What is asked of the credential: until when, and what a token that was refused is to have in addition. */
export type TokenQuestion = { readonly signal: AbortSignal; readonly claims?: string };

/** A token for Graph. The credential keeps it and renews it in time. Throws TenantError. */
export async function tokenFor(tenant: Tenant, { signal, claims }: TokenQuestion): Promise<string> {
  const scope = `${tenant.cloud.graph}/.default`;
  const options = {
    abortSignal: signal,
    ...(claims === undefined ? {} : { claims, enableCae: true }),
  };
  try {
    const token = await tenant.credential.getToken(scope, options);
    if (token !== null) return token.token;
  } catch (thrown) {
    if (signal.aborted) throw signal.reason;
    throw toSignInError(thrown, tenant);
  }
  throw new TenantError("sign-in", "the credential gave no token.");
}

/** The claims that a refused token is to have (continuous access evaluation), if the answer asks for any. */
export function claimsChallenge(headers: Headers): string | undefined {
  const [, encoded] = /\bclaims="([\w+/=-]+)"/.exec(headers.get("www-authenticate") ?? "") ?? [];
  return encoded === undefined ? undefined : Buffer.from(encoded, "base64").toString("utf8");
}

function toSignInError(thrown: unknown, { cloud }: Tenant): TenantError {
  const message = thrown instanceof Error ? thrown.message : "";
  const code = /AADSTS\d+/.exec(message)?.[0] ?? "";
  const advice = adviceFor[code];
  if (advice !== undefined) return new TenantError("sign-in", `${advice} (${code}).`);
  if (networkTrouble.test(message) && code === "") {
    const other = cloud.otherAuthority;
    const hint =
      other === undefined
        ? ""
        : ` Microsoft also names ${other}: set AZURE_AUTHORITY_HOST to it if that is where the tenant is.`;
    return new TenantError(
      "unreachable",
      `no token could be fetched: ${new URL(cloud.authority).host} cannot be reached from here, or does not answer.${hint}`,
    );
  }
  return new TenantError("sign-in", `no token was given: ${excerpt(message, 200)}.`);
}

const networkTrouble =
  /ENOTFOUND|ECONN|EAI_AGAIN|ETIMEDOUT|network_error|endpoints_resolution|fetch failed/i;

/** What errors of Entra's token service mean to whoever set the application up. */
const adviceFor: Readonly<Record<string, string | undefined>> = {
  AADSTS7000215: "the client secret is wrong: give its value, not its id",
  AADSTS7000222: "the client secret has expired: make a new one in the application's registration",
  AADSTS700016:
    "the tenant has no application of this id: look at AZURE_CLIENT_ID and AZURE_TENANT_ID",
  AADSTS700027:
    "the certificate is not one of the application's: upload its public part to the registration",
  AADSTS90002: "there is no such tenant in this cloud: look at AZURE_TENANT_ID and --cloud",
  AADSTS900023: "this is no id of a tenant: look at AZURE_TENANT_ID",
  AADSTS53003: "a Conditional Access policy keeps the application out",
};
