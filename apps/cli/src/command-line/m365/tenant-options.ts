import { cloudNames } from "@mainstay/tenant";
import { type Command, InvalidArgumentError, Option } from "commander";

/** Adds what says which tenant is meant, and how it is signed in to. */
export function addTenantOptions(command: Command): Command {
  return command
    .option(
      "--tenant <id>",
      "the tenant to ask: its id or a domain of it (default: AZURE_TENANT_ID)",
    )
    .option("--client <id>", "the application that signs in (default: AZURE_CLIENT_ID)")
    .option(
      "--certificate <file>",
      "its certificate with private key, in PEM (default: AZURE_CLIENT_CERTIFICATE_PATH)",
    )
    .option("--managed-identity", "sign in as the identity of this machine")
    .addOption(
      new Option("--cloud <name>", "the cloud that the tenant is in; GCC is part of Worldwide")
        .choices(cloudNames)
        .default("Worldwide"),
    )
    .option(
      "--graph <url>",
      "an address that answers in place of Microsoft Graph, such as a recorder's",
      parseAddress,
    );
}

/** How signing in is set up, to stand below the help of a command. */
export const signInHelp = `The application signs in by itself, without a person: with a certificate
(--certificate or AZURE_CLIENT_CERTIFICATE_PATH, its password in
AZURE_CLIENT_CERTIFICATE_PASSWORD), a secret (AZURE_CLIENT_SECRET), or the
identity of the machine. Nothing is ever written to the tenant.
AZURE_AUTHORITY_HOST names another host for tokens; behind a proxy, set
HTTPS_PROXY and NODE_USE_ENV_PROXY=1.`;

function parseAddress(written: string): string {
  if (URL.canParse(written) && /^https?:$/.test(new URL(written).protocol)) return written;
  throw new InvalidArgumentError("write an address such as https://graph.example");
}
