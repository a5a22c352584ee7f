import * as z from "zod";
import { readAs, readProviderMetadata } from "../../people/provider-metadata.ts";
import type { Step } from "./steps.ts";

const Keys = z.looseObject({ keys: z.array(z.looseObject({})).min(1) });

/** What signing in by an identity provider needs of it before anybody does. */
export function providerSteps(issuer: string): readonly Step[] {
  return [
    {
      tries: "reads what the provider says of itself",
      run: async (signal) => {
        const { authorization_endpoint: address } = await readProviderMetadata(issuer, signal);
        return `people sign in at ${address}`;
      },
    },
    {
      tries: "reads the keys that it signs with",
      run: async (signal) => {
        const { jwks_uri: address } = await readProviderMetadata(issuer, signal);
        const { keys } = await readAs(Keys, address, signal);
        return `${keys.length} keys`;
      },
    },
  ];
}
