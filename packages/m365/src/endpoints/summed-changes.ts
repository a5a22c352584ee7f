import { type Attributes, type EndpointChange, inOrder } from "./endpoint-change.ts";
import type { Differences, FieldChange, Passage, SetChange } from "./passage.ts";
import { customaryDeadline } from "./version.ts";

/**
 * What records of changes come to when no list is at hand: something added and removed again is neither. Ports are known only
 * where a record says them, and whether something moved between sets is not known: two lists tell more.
 */
export function sumChanges(changes: readonly EndpointChange[]): Differences {
  const sums = new Map<number, Sum>();
  for (const change of inOrder(changes)) {
    const sum = sums.get(change.set) ?? emptySum(change.set);
    sums.set(change.set, sum);
    addTo(sum, change);
  }
  const all = [...sums.values()].toSorted((one, other) => one.set - other.set);
  return {
    added: all.filter(({ isNew, isGone }) => isNew && !isGone).map(({ set }) => set),
    removed: all.filter(({ isNew, isGone }) => isGone && !isNew).map(({ set }) => set),
    changed: all.flatMap(changeOf),
    open: all.flatMap((sum) => passages(sum, sum.opened)),
    close: all.flatMap((sum) => passages(sum, sum.closed)),
  };
}

type Moved = { readonly text: string; readonly isNetwork: boolean } & Pick<Passage, "by" | "basis">;

type Sum = {
  readonly set: number;
  isNew: boolean;
  isGone: boolean;
  attributes: Partial<Attributes>;
  readonly fields: Map<string, FieldChange>;
  readonly opened: Map<string, Moved>;
  readonly closed: Map<string, Moved>;
};

function emptySum(set: number): Sum {
  return {
    set,
    isNew: false,
    isGone: false,
    attributes: {},
    fields: new Map(),
    opened: new Map(),
    closed: new Map(),
  };
}

function addTo(sum: Sum, change: EndpointChange): void {
  if (change.disposition === "add") sum.isNew = true;
  sum.isGone = change.disposition === "remove";
  sum.attributes = { ...sum.attributes, ...change.current };
  for (const field of change.fields) {
    const from = sum.fields.get(field.field)?.from ?? field.from;
    sum.fields.set(field.field, { ...field, from });
  }
  const customary = customaryDeadline(change.version);
  const deadline: Pick<Passage, "by" | "basis"> =
    change.effective !== undefined
      ? { by: change.effective, basis: "effective-date" }
      : customary === undefined
        ? {}
        : { by: customary, basis: "thirty-days" };
  for (const { text } of [...change.removedNames, ...change.removedNetworks]) {
    if (!sum.opened.delete(text)) sum.closed.set(text, { text, isNetwork: text.includes("/") });
  }
  for (const { text } of [...change.addedNames, ...change.addedNetworks]) {
    if (!sum.closed.delete(text)) {
      sum.opened.set(text, { text, isNetwork: text.includes("/"), ...deadline });
    }
  }
}

function changeOf({
  set,
  isNew,
  isGone,
  attributes,
  fields,
  opened,
  closed,
}: Sum): readonly SetChange[] {
  if (isNew || isGone) return [];
  const texts = (moved: Map<string, Moved>, isNetwork: boolean) =>
    [...moved.values()].filter((one) => one.isNetwork === isNetwork).map(({ text }) => text);
  const left = [...fields.values()].filter(({ from, to }) => from !== to);
  if (left.length + opened.size + closed.size === 0) return [];
  return [
    {
      set,
      ...(attributes.serviceArea === undefined ? {} : { serviceArea: attributes.serviceArea }),
      fields: left,
      addedNames: texts(opened, false),
      removedNames: texts(closed, false),
      addedNetworks: texts(opened, true),
      removedNetworks: texts(closed, true),
    },
  ];
}

function passages({ set, attributes }: Sum, moved: Map<string, Moved>): readonly Passage[] {
  const byDay = Map.groupBy(moved.values(), ({ by, basis }) => `${by} ${basis}`);
  return Array.from(byDay.values(), (group) => {
    const [{ by, basis }] = group;
    const texts = (isNetwork: boolean) =>
      group.filter((one) => one.isNetwork === isNetwork).map(({ text }) => text);
    return {
      set,
      ...attributes,
      names: texts(false),
      networks: texts(true),
      ...(by === undefined ? {} : { by }),
      ...(basis === undefined ? {} : { basis }),
    };
  });
}
