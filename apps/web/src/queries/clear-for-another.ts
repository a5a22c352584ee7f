import type { QueryClient, QueryKey } from "@tanstack/react-query";

/** As much of an account as says whose it is; the administrator of the token has no id. */
type Somebody = { readonly id?: string | undefined };

/**
 * Forgets all that was asked for whoever was signed in before, whose account is known under a key, where somebody else is now:
 * however fresh it is, it may be nothing for them to see. What is in sight is asked again.
 */
export function clearForAnother(client: QueryClient, key: QueryKey, now: Somebody): void {
  const before = client.getQueryData<Somebody>(key);
  if (before === undefined || before.id === now.id) return;
  void client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== key[0] });
}
