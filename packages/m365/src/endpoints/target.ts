import type { Address } from "./address.ts";
import type { Protocol } from "./ports.ts";

/** The end of a connection: a host name in the form of `parseHostName` or an address, with port and transport if known. */
export type Target = Destination & {
  readonly port?: number;
  readonly protocol?: Protocol;
};

/** Where a connection leads to. */
export type Destination =
  | { readonly name: string; readonly address?: undefined }
  | { readonly address: Address; readonly name?: undefined };
