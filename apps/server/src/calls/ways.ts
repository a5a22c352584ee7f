import type { CalledChannel, CalledPerson, Outage } from "@mainstay/store";

/** One way to reach somebody: an address of theirs, over a channel. */
export type Way = { readonly channel: CalledChannel; readonly address: string };

/** All ways in which channels reach somebody, in the order of the channels and of their contacts; the same address once. */
export function waysTo(
  { contacts }: Pick<CalledPerson, "contacts">,
  channels: readonly CalledChannel[],
): readonly Way[] {
  return channels.flatMap((channel) => {
    const addresses = contacts.flatMap(({ kind, address }) =>
      kind === channel.to ? [address] : [],
    );
    return [...new Set(addresses)].map((address) => ({ channel, address }));
  });
}

/** Why a channel is down so many minutes after what is lost was lost; undefined where it works, as far as is known. */
export function outageAt({ outages }: CalledChannel, minutes: number): Outage | undefined {
  return outages.find(({ from, to = Number.POSITIVE_INFINITY }) => from <= minutes && minutes < to);
}
