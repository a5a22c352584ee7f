import type { TokenCredential } from "@azure/identity";
import type { Cloud } from "./clouds.ts";
import { defaultLimits, type Limits, type Ports } from "./ports.ts";

/** A tenant that can be read from. Nothing is asked before the first read; tokens are kept by the credential. */
export type Tenant = {
  readonly cloud: Cloud;
  readonly credential: TokenCredential;
  readonly ports: Ports;
  readonly limits: Limits;
  /** Where Graph answers, without a slash at the end. */
  readonly base: string;
};

/** What a tenant is opened with: `graph` is an address that answers in place of the cloud's own, such as a recorder's. */
export type TenantOptions = {
  readonly cloud: Cloud;
  readonly credential: TokenCredential;
  readonly ports: Ports;
  readonly limits?: Partial<Limits>;
  readonly graph?: string;
};

/** Opens a tenant for reading. Throws RangeError where `graph` is not an https address, or http on this machine. */
export function openTenant({ cloud, credential, ports, limits, graph }: TenantOptions): Tenant {
  const base = (graph ?? cloud.graph).replace(/\/+$/, "");
  if (!isSafeAddress(base)) {
    throw new RangeError(`${base} is no https address, so no token is sent there`);
  }
  return { cloud, credential, ports, limits: { ...defaultLimits, ...limits }, base };
}

/** Whether what is sent there cannot be read on the way: https, or http to this machine. */
export function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || (protocol === "http:" && loopback.includes(hostname));
}

const loopback = ["127.0.0.1", "[::1]", "localhost"];
