/** Where better-auth is, which is no part of our contract. */
export const authPath = "/api/auth";

/** Under this name the identity provider is known in paths: its callback is `/api/auth/callback/oidc`. */
export const providerId = "oidc";

/** The cookie of a session; over HTTPS its name begins with `__Secure-`. */
export const sessionCookie = "mainstay.session";

/** So long does a session last, used or not: a day, so that nobody is signed out within a shift. */
export const sessionSeconds = 24 * 60 * 60;

/** For so long after it, in seconds, whoever signed in may add a passkey: an unlocked screen is not enough for that. */
export const freshSeconds = 15 * 60;

/** How the address that a request comes from is handed to better-auth; whatever a client sends in it is thrown away. */
export const addressHeader = "x-mainstay-address";
