import { parseAddress, parseNetwork } from "@mainstay/m365/addresses";
import { kindOf } from "../addresses/address-kind.ts";
import { networksAround } from "../addresses/networks-around.ts";
import type { OwnBy } from "./own-by.ts";

/** What is known of the organisation's own addresses without its plan. */
export type OwnPlaces = {
  /** The networks that it says are its own, such as `203.0.113.0/24`; an address alone is a network of one. */
  readonly networks?: readonly string[] | undefined;
  /** Whether a machine told of an address, in canonical form, as its own. */
  readonly isOfMachine: (address: string) => boolean;
};

/**
 * Finds why a public address, or a network of many, is the organisation's own: undefined for those of others, and for private ones, which
 * are by their range (RFC 1918, RFC 4193). A network is where all of it is.
 */
export type FindOwn = (place: string) => Exclude<OwnBy, "element"> | undefined;

/** Makes the organisation's own places ready to be asked for; how many networks there are does not matter. */
export function findingOwn({ networks = [], isOfMachine }: OwnPlaces): FindOwn {
  const around = networksAround(
    networks.flatMap((written) => {
      const network = parseNetwork(written);
      return network === undefined ? [] : [{ network, value: written }];
    }),
  );
  return (place) => {
    const address = parseAddress(place.split("/", 1)[0] ?? place);
    if (address === undefined || kindOf(address) !== "public") return undefined;
    const whole = networks.length === 0 ? undefined : parseNetwork(place);
    if (whole !== undefined) for (const _ of around(whole)) return "network";
    return isOfMachine(place) ? "machine" : undefined;
  };
}
