import type { NamePattern } from "./name-pattern.ts";
import type { Network } from "./network.ts";
import type { Ports } from "./ports.ts";

/** How much care Microsoft asks a network to take of an endpoint, the most first. */
export const categories = ["Optimize", "Allow", "Default"] as const;
export type Category = (typeof categories)[number];

/** One set of Microsoft's list of endpoints: names and networks that are reached on the same ports for the same purpose. */
export type EndpointSet = {
  /** Stays the same over all versions of the list of one instance. */
  readonly id: number;
  /** `Common`, `Exchange`, `SharePoint`, `Skype`, which is Teams, `MEM`, which is Intune, or what may come to be. */
  readonly serviceArea: string;
  readonly names: readonly NamePattern[];
  readonly networks: readonly Network[];
  readonly tcp: Ports;
  readonly udp: Ports;
  readonly category: Category;
  /** Whether Microsoft 365 needs it; an optional set has notes on what is lost without it. */
  readonly required: boolean;
  readonly expressRoute: boolean;
  readonly notes?: string;
};

/** A list of endpoints as one version of it was published, with what of it could not be used. */
export type EndpointList = {
  readonly sets: readonly EndpointSet[];
  readonly problems: readonly EndpointProblem[];
};

/** Something in a list that is left out or not taken as it stands: where it is, and a message that says what it was. */
export type EndpointProblem = {
  readonly path: readonly (string | number)[];
  readonly message: string;
};
