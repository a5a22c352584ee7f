import type { TokenCredential } from "@azure/identity";
import { type CloudName, clouds } from "../clouds.ts";
import type { Limits, Ports } from "../ports.ts";
import { openTenant, type Tenant } from "../tenant.ts";

/** The token that the stub of a credential gives. */
export const stubToken = "made-up-token";

/** A credential that gives the same token always, and with claims another one. */
export const stubCredential: TokenCredential = {
  getToken: (_scopes, options) =>
    Promise.resolve({
      token: options?.claims === undefined ? stubToken : `${stubToken}-with-claims`,
      expiresOnTimestamp: Number.MAX_SAFE_INTEGER,
    }),
};

type Changes = {
  readonly credential?: TokenCredential;
  readonly cloud?: CloudName;
  readonly limits?: Partial<Limits>;
  readonly ports?: Partial<Ports>;
};

/** A tenant that is read from an address of this machine, without waiting: `waits` has what it would have waited. */
export function tenantAt(
  base: string,
  { credential = stubCredential, cloud = "Worldwide", limits, ports }: Changes = {},
): { readonly tenant: Tenant; readonly waits: readonly number[] } {
  const waits: number[] = [];
  const tenant = openTenant({
    cloud: clouds[cloud],
    credential,
    graph: base,
    ...(limits === undefined ? {} : { limits }),
    ports: {
      fetch: (address, init) => fetch(address, init),
      wait: (milliseconds) => {
        waits.push(milliseconds);
        return Promise.resolve();
      },
      random: () => 0,
      now: () => noon,
      ...ports,
    },
  });
  return { tenant, waits };
}

/** What the clock of tests says: noon of 2 November 2026. */
export const noon = 1_793_620_800_000;
