import type { Services } from "../operation.ts";

/** What the server connects to by itself, and where. */
export function listConnectors({ connected: { tenant, provider, mail } }: Services) {
  return {
    items: [
      { name: "tenant" as const, address: tenant?.base ?? null },
      { name: "identity-provider" as const, address: provider?.issuer ?? null },
      { name: "mail" as const, address: mail === undefined ? null : placeOf(mail.url) },
    ],
  };
}

/** Where a mail server is, without the name and the password that one signs in with. */
function placeOf(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
