import type { NamePattern } from "./name-pattern.ts";
import type { Network } from "./network.ts";
import type { Category } from "./endpoint-set.ts";
import type { FieldChange } from "./passage.ts";
import type { Ports } from "./ports.ts";

/** One record of a change as the web service publishes it: what it did to one set in one version. */
export type EndpointChange = {
  readonly id: number;
  readonly set: number;
  readonly disposition: Disposition;
  /** Of the list, the first with the change: YYYYMMDDNN. */
  readonly version: string;
  /** Microsoft's word for what it means to a network, such as `AddedIp`. */
  readonly impact?: string;
  /** What the set is afterwards, as far as the record says it. */
  readonly current: Partial<Attributes>;
  readonly fields: readonly FieldChange[];
  readonly addedNames: readonly NamePattern[];
  readonly addedNetworks: readonly Network[];
  /** The day from which traffic goes to what was added: it is to be open by then. */
  readonly effective?: string;
  readonly removedNames: readonly NamePattern[];
  readonly removedNetworks: readonly Network[];
};

/** Whether a set came, changed or went. */
type Disposition = "add" | "change" | "remove";

/** What a record may say of a set besides its places. */
export type Attributes = {
  readonly serviceArea: string;
  readonly category: Category;
  readonly required: boolean;
  readonly tcp: Ports;
  readonly udp: Ports;
};

/** Gives the day that the records name for a place of a set, the latest record first; undefined where they name none. */
export function effectiveDays(
  changes: readonly EndpointChange[],
): (set: number, place: string) => string | undefined {
  const days = new Map<string, string>();
  for (const { set, effective, addedNames, addedNetworks } of inOrder(changes)) {
    if (effective === undefined) continue;
    for (const { text } of [...addedNames, ...addedNetworks]) days.set(`${set} ${text}`, effective);
  }
  return (set, place) => days.get(`${set} ${place}`);
}

/** Records by version, those of one version as they were numbered. */
export function inOrder(changes: readonly EndpointChange[]): readonly EndpointChange[] {
  return changes.toSorted(
    (one, other) => Number(one.version) - Number(other.version) || one.id - other.id,
  );
}
