import { isTooWide } from "./is-too-wide.ts";
import { type NamePattern, parseNamePattern } from "./name-pattern.ts";
import { type Network, parseNetwork } from "./network.ts";

/** Host names and patterns from texts; a scheme, a path or a port is dropped, and what is no name is reported. */
export function readNames(
  texts: readonly string[],
  report: (message: string) => void,
): readonly NamePattern[] {
  return distinct(
    texts.flatMap((text) => {
      const pattern = parseNamePattern(text.replace(/^[a-z]+:\/\//i, "").replace(/[:/?#].*$/, ""));
      if (pattern === undefined) report(`${JSON.stringify(text)} is no host name: it is left out`);
      return pattern ?? [];
    }),
  );
}

/** Networks from texts; what is none, or takes in so much of the internet that it cannot be meant, is reported. */
export function readNetworks(
  texts: readonly string[],
  report: (message: string) => void,
): readonly Network[] {
  return distinct(
    texts.flatMap((text) => {
      const network = parseNetwork(text);
      if (network !== undefined && !isTooWide(network)) return network;
      const reason = network === undefined ? "is no network" : "takes in too much of the internet";
      report(`${JSON.stringify(text)} ${reason}: it is left out`);
      return [];
    }),
  );
}

function distinct<Item extends { readonly text: string }>(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.map((item) => [item.text, item])).values()];
}
