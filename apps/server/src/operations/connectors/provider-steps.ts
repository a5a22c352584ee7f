import * as z from "zod";
import type { Step } from "./steps.ts";

/** What a provider must say of itself so that people can sign in (OpenID Connect Discovery 1.0, 3). */
const Metadata = z.looseObject({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
});

const Keys = z.looseObject({ keys: z.array(z.looseObject({})).min(1) });

/** What signing in by an identity provider needs of it before anybody does. */
export function providerSteps(issuer: string): readonly Step[] {
  return [
    {
      tries: "reads what the provider says of itself",
      run: async (signal) => {
        const { authorization_endpoint: address } = await metadataOf(issuer, signal);
        return `people sign in at ${address}`;
      },
    },
    {
      tries: "reads the keys that it signs with",
      run: async (signal) => {
        const { jwks_uri: address } = await metadataOf(issuer, signal);
        const { keys } = parse(Keys, await read(address, signal), address);
        return `${keys.length} keys`;
      },
    },
  ];
}

async function metadataOf(issuer: string, signal: AbortSignal): Promise<z.output<typeof Metadata>> {
  const address = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  const metadata = parse(Metadata, await read(address, signal), address);
  if (metadata.issuer === issuer) return metadata;
  throw new Error(`it calls itself ${metadata.issuer}, but ${issuer} is configured`);
}

async function read(address: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(address, { signal, headers: { accept: "application/json" } });
  if (!response.ok) throw new Error(`${address} answers with HTTP ${response.status}`);
  return response.json();
}

function parse<Shape extends z.ZodType>(
  shape: Shape,
  value: unknown,
  address: string,
): z.output<Shape> {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const missing = parsed.error.issues.map(({ path }) => path.join(".")).join(", ");
  throw new Error(`what ${address} answers lacks ${missing}`);
}
