import { bridgeNear, isMadeUnasked, isOfCard } from "../../addresses/inner-networks.ts";
import type { Rows } from "../../reading/rows.ts";

/** Which computers have networks for their own containers, as far as their rows tell. */
export type OwnNetworks = {
  /** A connection of a computer has an address at its end. */
  readonly seen: (computer: string, address: string) => void;
  /** A computer itself has an address. */
  readonly listed: (computer: string, address: string) => void;
  /** Whether an address of a computer is that of its bridge, by all that was told. */
  readonly isBridge: (computer: string, address: string) => boolean;
  /** Takes a row once everything was told. */
  readonly later: (take: () => void) => void;
  readonly settle: () => void;
};

/** So many rows wait until it is known of whose network they are. */
const mostWaiting = 10_000;

/**
 * Nothing was told yet. An address that programs take for a bridge is one where the computer has another on its card, and no other computer
 * is in that network: containers are none.
 */
export function ownNetworks(rows: Rows): OwnNetworks {
  const withCard = new Set<string>();
  const ofSite = new Set<string>();
  let waiting: { readonly take: () => void; readonly line: number }[] = [];

  const settle = (): void => {
    const here = rows.line();
    for (const { take, line } of waiting) {
      rows.at(line);
      take();
    }
    waiting = [];
    rows.at(here);
  };
  const seen = (computer: string, address: string): void => {
    if (isOfCard(address)) withCard.add(computer.toLowerCase());
  };
  return {
    seen,
    listed: (computer, address) => {
      seen(computer, address);
      const bridge = bridgeNear(address);
      if (bridge !== undefined && bridge !== address) ofSite.add(bridge);
    },
    isBridge: (computer, address) =>
      isMadeUnasked(address) && withCard.has(computer.toLowerCase()) && !ofSite.has(address),
    later: (take) => {
      waiting.push({ take, line: rows.line() });
      if (waiting.length >= mostWaiting) settle();
    },
    settle,
  };
}
