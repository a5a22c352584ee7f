import { AsyncLocalStorage } from "node:async_hooks";
import type { GenericOAuthConfig } from "better-auth/plugins/generic-oauth";
import { Refusal } from "../../http/refusal.ts";
import type { ProviderSettings } from "../people-settings.ts";
import {
  discoveryUrlOf,
  type ProviderMetadata,
  readProviderMetadata,
} from "../provider-metadata.ts";
import { addressOf, type Claims, claimsIn } from "./claims.ts";
import { type Auth, openAuth, type SignInParts } from "./sign-in-options.ts";
import { providerId } from "./sign-in-facts.ts";

/** So long may the provider take to answer who it is, in milliseconds. */
const patience = 5000;

/** What the claims of the request under way turned out to be. */
type Heard = { claims?: Claims };

/**
 * The organisation's identity provider. It is looked for when somebody wants to sign in by it, not at the start, and again
 * if it was not there: neither the start nor any other way in waits for it.
 */
export class IdentityProvider {
  readonly #settings: ProviderSettings;
  readonly #parts: SignInParts;
  readonly #heard = new AsyncLocalStorage<Heard>();
  #found: Promise<Auth> | undefined;

  constructor(settings: ProviderSettings, parts: SignInParts) {
    this.#settings = settings;
    this.#parts = parts;
  }

  /** Answers a request to sign in by it, and says what it told of whom. Throws a Refusal while it cannot be reached. */
  async handle(request: Request): Promise<{ response: Response; claims: Claims | undefined }> {
    this.#found ??= this.#find();
    const finding = this.#found;
    finding.catch(() => (this.#found = undefined));
    const auth = await finding;
    const heard: Heard = {};
    const response = await this.#heard.run(heard, () => auth.handler(request));
    return { response, claims: heard.claims };
  }

  async #find(): Promise<Auth> {
    const metadata = await this.#readMetadata();
    const config = this.#toConfig(metadata.userinfo_endpoint);
    const auth = openAuth({ ...this.#parts, provider: config });
    const { socialProviders } = await auth.$context;
    if (socialProviders.some(({ id }) => id === providerId)) return auth;
    throw this.#unreachable("what it says of itself lacks a part that signing in needs");
  }

  async #readMetadata(): Promise<ProviderMetadata> {
    try {
      return await readProviderMetadata(this.#settings.issuer, AbortSignal.timeout(patience));
    } catch (error) {
      throw this.#unreachable(error instanceof Error ? error.message : String(error));
    }
  }

  #unreachable(reason: string): Refusal {
    const { issuer } = this.#settings;
    this.#parts.log.warn({ issuer, reason }, "the identity provider cannot be used");
    return new Refusal(
      503,
      `The identity provider ${issuer} cannot be reached. Sign in with a local account, or try again later.`,
    );
  }

  #toConfig(userInfoUrl: string | undefined): GenericOAuthConfig {
    const { issuer, clientId, clientSecret, scopes = [] } = this.#settings;
    return {
      providerId,
      discoveryUrl: discoveryUrlOf(issuer),
      clientId,
      clientSecret,
      requireIdTokenVerification: true,
      pkce: true,
      scopes: ["openid", "profile", "email", ...scopes],
      // Names and addresses follow the provider.
      overrideUserInfo: true,
      accountSubject: ({ profile }) => String(profile.sub),
      getUserInfo: async ({ idToken, accessToken }) => {
        const signed = claimsIn(idToken ?? "");
        if (signed === undefined) return null;
        const claims = await this.#complete(signed, { userInfoUrl, accessToken });
        const email = addressOf(claims);
        if (email === undefined) return null;
        const heard = this.#heard.getStore();
        if (heard !== undefined) heard.claims = claims;
        return {
          id: claims.sub,
          sub: claims.sub,
          email,
          emailVerified: false,
          name: claims.name ?? email,
        };
      },
    };
  }

  /** Asks at the provider for what the ID token does not say: many put everything but `sub` only there. */
  async #complete(
    signed: Claims,
    {
      userInfoUrl,
      accessToken,
    }: { userInfoUrl: string | undefined; accessToken?: string | undefined },
  ): Promise<Claims> {
    const { claim } = this.#settings;
    const isComplete =
      addressOf(signed) !== undefined && (claim === undefined || signed[claim] !== undefined);
    if (isComplete || userInfoUrl === undefined || accessToken === undefined) return signed;
    try {
      const response = await fetch(userInfoUrl, {
        headers: { authorization: `Bearer ${accessToken}` },
        signal: AbortSignal.timeout(patience),
      });
      const told: unknown = await response.json();
      // OpenID Connect Core 1.0, 5.3.2: the answer may be about somebody else, and then it does not count.
      if (!response.ok || Reflect.get(Object(told), "sub") !== signed.sub) return signed;
      return { ...Object(told), ...signed };
    } catch {
      return signed;
    }
  }
}
