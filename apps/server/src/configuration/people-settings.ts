import { isIP } from "node:net";
import type { DatabasePlace } from "@mainstay/store";
import { parseGrants } from "../people/parse-grants.ts";
import type { PeopleSettings, ProviderSettings } from "../people/people-settings.ts";
import { secretOfDirectory } from "../people/secret-file.ts";
import type { Configuration } from "./configuration.ts";
import { BadConfiguration } from "./read-configuration.ts";

/** How people come in to a server. Throws BadConfiguration where what is set does not go together. */
export async function peopleSettings(
  configuration: Configuration,
  place: DatabasePlace,
): Promise<PeopleSettings> {
  const provider = providerOf(configuration);
  if (configuration.origin === undefined && isEveryAddress(configuration.host)) {
    throw new BadConfiguration(
      `where browsers reach it does not follow from --host ${configuration.host}: set MAINSTAY_ORIGIN, such as to https://mainstay.example; links and sign-ins lead there`,
    );
  }
  return {
    secret: configuration.secret ?? (await secretBeside(place)),
    ...(configuration.origin === undefined ? {} : { origin: configuration.origin }),
    ...(provider === undefined ? {} : { provider }),
  };
}

/** Whether a host stands for all addresses of the machine, and so is none that one can open. */
function isEveryAddress(host: string): boolean {
  return isIP(host) !== 0 && /^[0:.]+$/.test(host);
}

function secretBeside(place: DatabasePlace): Promise<string> {
  if ("directory" in place) return secretOfDirectory(place.directory);
  throw new BadConfiguration(
    "with --database the secret for sign-ins has to be set: MAINSTAY_SECRET, to what `openssl rand -hex 32` gives, and the same for all servers of this database",
  );
}

function providerOf({
  oidcIssuer: issuer,
  oidcClientId: clientId,
  oidcClientSecret: clientSecret,
  oidcClaim: claim,
  oidcGrants = "",
  oidcDefaultRole: defaultRole,
}: Configuration): ProviderSettings | undefined {
  if ([issuer, clientId, clientSecret].every((setting) => setting === undefined)) return undefined;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) {
    throw new BadConfiguration(
      "an identity provider needs all three of MAINSTAY_OIDC_ISSUER, MAINSTAY_OIDC_CLIENT_ID and MAINSTAY_OIDC_CLIENT_SECRET",
    );
  }
  const grants = parseGrants(oidcGrants);
  if ("problem" in grants) throw new BadConfiguration(`MAINSTAY_OIDC_GRANTS: ${grants.problem}`);
  if (grants.length > 0 && claim === undefined) {
    throw new BadConfiguration(
      "MAINSTAY_OIDC_GRANTS needs MAINSTAY_OIDC_CLAIM: which claim has the values",
    );
  }
  return {
    issuer,
    clientId,
    clientSecret,
    grants,
    ...(claim === undefined ? {} : { claim }),
    ...(defaultRole === undefined ? {} : { defaultRole }),
  };
}
