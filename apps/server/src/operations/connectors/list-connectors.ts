import type { Services } from "../operation.ts";

/** What the server connects to by itself, and where. */
export function listConnectors({ connected: { tenant, provider } }: Services) {
  return {
    items: [
      { name: "tenant" as const, address: tenant?.base ?? null },
      { name: "identity-provider" as const, address: provider?.issuer ?? null },
    ],
  };
}
