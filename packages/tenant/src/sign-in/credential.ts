import type { ClientSecretCredentialOptions, TokenCredential } from "@azure/identity";
import type { Cloud } from "../clouds.ts";
import { TenantError } from "../failure.ts";
import type { SignIn } from "./sign-in.ts";

/** Where tokens come from, if not from the cloud's own host, and how requests get there. */
export type CredentialOptions = {
  readonly authority?: string;
  readonly httpClient?: ClientSecretCredentialOptions["httpClient"];
};

/**
 * The credential of a way to sign in. It asks for nothing before the first token is wanted, and keeps that until it ends. Throws
 * TenantError where the authority is not https.
 */
export function toCredential(
  signIn: SignIn,
  cloud: Cloud,
  { authority = cloud.authority, httpClient }: CredentialOptions = {},
): TokenCredential {
  if (!authority.startsWith("https://")) {
    throw new TenantError(
      "sign-in",
      `tokens are only fetched by https, and not from ${authority}.`,
    );
  }
  let opened: Promise<TokenCredential> | undefined;
  return {
    getToken: async (scopes, options) => {
      opened ??= openCredential(signIn, { authority, httpClient });
      return (await opened).getToken(scopes, options);
    },
  };
}

/** The library is loaded only here: its hundreds of modules are more than all the rest of a command that signs in nowhere. */
async function openCredential(
  signIn: SignIn,
  { authority, httpClient }: CredentialOptions & { readonly authority: string },
): Promise<TokenCredential> {
  const { ClientCertificateCredential, ClientSecretCredential, ManagedIdentityCredential } =
    await import("@azure/identity");
  const client = httpClient === undefined ? {} : { httpClient };
  if (signIn.kind === "managed-identity") {
    return new ManagedIdentityCredential({
      ...client,
      ...(signIn.client === undefined ? {} : { clientId: signIn.client }),
    });
  }
  const options = { authorityHost: authority, ...client };
  if (signIn.kind === "certificate") {
    const { path, password } = signIn;
    return new ClientCertificateCredential(
      signIn.tenant,
      signIn.client,
      {
        certificatePath: path,
        ...(password === undefined ? {} : { certificatePassword: password }),
      },
      options,
    );
  }
  return new ClientSecretCredential(signIn.tenant, signIn.client, signIn.secret, options);
}
