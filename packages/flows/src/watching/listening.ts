import type { End, ListedSocket, Owner } from "./socket-seen.ts";

/** A port that a socket listens on; on every address of the machine where that is absent. */
export type ListeningPort = Owner & {
  readonly port: number;
  readonly address?: string;
  /** Whether the address means this within the machine alone. */
  readonly inner?: true;
};

/** What listens in a network namespace. */
export type Listening = {
  readonly ports: readonly ListeningPort[];
  /** What listens at an end; preferably on that address alone. */
  readonly find: (end: End) => ListeningPort | undefined;
};

/** What listens of the sockets of a list. */
export function toListening(sockets: readonly ListedSocket[]): Listening {
  const ports = sockets
    .filter(({ state }) => state === "listening")
    .map(({ local: { address, port }, owner }) => ({
      port,
      ...(isEvery(address) ? {} : { address }),
      ...owner,
    }));
  const byPort = Map.groupBy(ports, ({ port }) => port);
  return {
    ports,
    find: ({ address, port }) => {
      const those = byPort.get(port) ?? [];
      return (
        those.find((one) => one.address === address) ??
        those.find((one) => one.address === undefined)
      );
    },
  };
}

function isEvery(address: string): boolean {
  return address === "0.0.0.0" || address === "::";
}
