import { type Database, hasAdministrator } from "@mainstay/store";
import { authenticateBy } from "./authenticate.ts";
import type { Authenticate } from "../http/context.ts";
import type { PeopleSettings } from "./people-settings.ts";
import { SignIn, type SignInServices } from "./sign-in/sign-in.ts";

/** Who comes in, and how. */
export type People = {
  readonly signIn: SignIn;
  readonly authenticate: Authenticate;
  /** Where browsers reach the server. */
  readonly origin: string;
};

/** Opens the way in. */
export function openPeople(
  settings: PeopleSettings & { readonly origin: string },
  services: SignInServices,
): People {
  const { origin } = settings;
  const signIn = new SignIn(settings, services);
  return { signIn, origin, authenticate: authenticateBy({ ...services, signIn, origin }) };
}

/** Whether anybody can be an administrator: somebody is, or the identity provider makes somebody one. */
export async function isConfigured(
  { db }: Database,
  { provider }: Pick<PeopleSettings, "provider">,
): Promise<boolean> {
  const grantsIt =
    provider?.defaultRole === "administrator" ||
    (provider?.grants ?? []).some(({ role }) => role === "administrator");
  return grantsIt || (await hasAdministrator(db, { hasProvider: provider !== undefined }));
}
