import * as z from "zod";

/** What a provider must say of itself so that people can sign in (OpenID Connect Discovery 1.0, 3). */
const Metadata = z.looseObject({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  userinfo_endpoint: z.url().optional(),
});
export type ProviderMetadata = z.output<typeof Metadata>;

/** Where a provider says it. */
export function discoveryUrlOf(issuer: string): string {
  return `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
}

/** Reads what the identity provider says of itself. Throws an Error in words where it does not, or is another. */
export async function readProviderMetadata(
  issuer: string,
  signal: AbortSignal,
): Promise<ProviderMetadata> {
  const metadata = await readAs(Metadata, discoveryUrlOf(issuer), signal);
  if (metadata.issuer === issuer) return metadata;
  throw new Error(`it calls itself ${metadata.issuer}, but ${issuer} is configured`);
}

/** Reads JSON of a shape. Throws an Error that says what it lacks. */
export async function readAs<Shape extends z.ZodType>(
  shape: Shape,
  address: string,
  signal: AbortSignal,
): Promise<z.output<Shape>> {
  const response = await fetch(address, { signal, headers: { accept: "application/json" } });
  if (!response.ok) throw new Error(`${address} answers with HTTP ${response.status}`);
  const parsed = shape.safeParse(await response.json());
  if (parsed.success) return parsed.data;
  const missing = parsed.error.issues.map(({ path }) => path.join(".")).join(", ");
  throw new Error(`what ${address} answers lacks ${missing}`);
}
