/** How an application signs in, without a person. A certificate is better than a secret, a managed identity better than both. */
export type SignIn =
  | {
      readonly kind: "secret";
      readonly tenant: string;
      readonly client: string;
      readonly secret: string;
    }
  | {
      readonly kind: "certificate";
      readonly tenant: string;
      readonly client: string;
      /** The path of a PEM file with certificate and private key. */
      readonly path: string;
      readonly password?: string;
    }
  | { readonly kind: "managed-identity"; readonly client?: string };

/** What a person said on the spot; secrets are not among it, since others see the words of a command. */
export type SignInOptions = {
  readonly tenant?: string;
  readonly client?: string;
  readonly certificate?: string;
  readonly managedIdentity?: boolean;
};

/** What a person can say on the spot where they are; what they cannot, no problem tells them to give. */
export type Sayable = ReadonlySet<keyof SignInOptions>;

/** The variables that count, by the names that the libraries for Azure gave them. */
export type SignInEnvironment = Readonly<Record<string, string | undefined>>;

/**
 * How to sign in, by what was said and else by the environment: `AZURE_TENANT_ID`, `AZURE_CLIENT_ID`, and one of
 * `AZURE_CLIENT_CERTIFICATE_PATH` (with `AZURE_CLIENT_CERTIFICATE_PASSWORD`) and `AZURE_CLIENT_SECRET`. A certificate comes before
 * a secret. What is missing or malformed is a problem in words, without the value of any secret, that offers the flags of
 * `sayable`.
 */
export function chooseSignIn(
  options: SignInOptions,
  environment: SignInEnvironment,
  sayable: Sayable = everything,
): { readonly signIn: SignIn } | { readonly problem: string } {
  const client = options.client ?? given(environment, "AZURE_CLIENT_ID");
  if (client !== undefined && !guid.test(client)) {
    return {
      problem: `\`${client}\` is no id of an application: write the Application (client) ID of its registration`,
    };
  }
  if (options.managedIdentity === true) {
    return { signIn: { kind: "managed-identity", ...(client === undefined ? {} : { client }) } };
  }
  const tenant = options.tenant ?? given(environment, "AZURE_TENANT_ID");
  if (tenant === undefined)
    return {
      problem: `which tenant is not said: ${anyOf(["set AZURE_TENANT_ID", ...flagsFor(sayable, "tenant")])}`,
    };
  if (!guid.test(tenant) && !domain.test(tenant)) {
    return {
      problem: `\`${tenant}\` is no tenant: write its id, or a domain of it such as contoso.example`,
    };
  }
  if (client === undefined)
    return {
      problem: `which application is not said: ${anyOf(["set AZURE_CLIENT_ID", ...flagsFor(sayable, "client")])}`,
    };
  const path = options.certificate ?? given(environment, "AZURE_CLIENT_CERTIFICATE_PATH");
  if (path !== undefined) {
    const password = given(environment, "AZURE_CLIENT_CERTIFICATE_PASSWORD");
    return {
      signIn: {
        kind: "certificate",
        tenant,
        client,
        path,
        ...(password === undefined ? {} : { password }),
      },
    };
  }
  const secret = given(environment, "AZURE_CLIENT_SECRET");
  if (secret !== undefined) return { signIn: { kind: "secret", tenant, client, secret } };
  const ways = [
    "set AZURE_CLIENT_CERTIFICATE_PATH or AZURE_CLIENT_SECRET",
    ...flagsFor(sayable, "certificate"),
    ...flagsFor(sayable, "managedIdentity"),
  ];
  return { problem: `with what to sign in is not said: ${anyOf(ways)}` };
}

const flags = {
  tenant: "give --tenant ID",
  client: "give --client ID",
  certificate: "give --certificate FILE",
  managedIdentity: "give --managed-identity on a machine that has one",
} as const;
const everything: Sayable = new Set(["tenant", "client", "certificate", "managedIdentity"]);

function flagsFor(sayable: Sayable, option: keyof SignInOptions): readonly string[] {
  return sayable.has(option) ? [flags[option]] : [];
}

/** `a`, `a, or b`, `a, b, or c`. */
function anyOf(ways: readonly string[]): string {
  return [...ways.slice(0, -2), ways.slice(-2).join(", or ")].join(", ");
}

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const domain = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;

function given(environment: SignInEnvironment, name: string): string | undefined {
  const value = environment[name]?.trim();
  return value === "" ? undefined : value;
}
