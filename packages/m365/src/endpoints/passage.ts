import type { Category } from "./endpoint-set.ts";
import type { Ports } from "./ports.ts";

/** What a firewall lets through for one set: to which names and networks, on which ports. */
export type Passage = {
  readonly set: number;
  /** As far as known: a record of a change need not say it. */
  readonly serviceArea?: string;
  readonly category?: Category;
  readonly required?: boolean;
  readonly names: readonly string[];
  readonly networks: readonly string[];
  /** Undefined where only the list says it: those of the set. */
  readonly tcp?: Ports;
  readonly udp?: Ports;
  /** The day by which it is to be open, and where that is known from. */
  readonly by?: string;
  readonly basis?: DeadlineBasis;
};

/** Where a day is known from: the record of the change, or the publication of the version and the usual notice. */
export type DeadlineBasis = "effective-date" | "thirty-days";

/** How a set of one id differs from what it was; names and networks also where they only moved. */
export type SetChange = {
  readonly set: number;
  readonly serviceArea?: string;
  readonly fields: readonly FieldChange[];
  readonly addedNames: readonly string[];
  readonly removedNames: readonly string[];
  readonly addedNetworks: readonly string[];
  readonly removedNetworks: readonly string[];
};

/** A field that changed, as text; empty where there was or is nothing. */
export type FieldChange = {
  readonly field:
    | "serviceArea"
    | "category"
    | "required"
    | "tcp"
    | "udp"
    | "expressRoute"
    | "notes";
  readonly from: string;
  readonly to: string;
};

/** What is different between two versions of a list. */
export type Differences = {
  /** The ids of sets that came and went. */
  readonly added: readonly number[];
  readonly removed: readonly number[];
  readonly changed: readonly SetChange[];
  readonly open: readonly Passage[];
  readonly close: readonly Passage[];
};
