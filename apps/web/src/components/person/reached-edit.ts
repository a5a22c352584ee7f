import {
  type Contact,
  ContactKind,
  type Edit,
  editBetween,
  type Person,
  PersonId,
  type Plan,
} from "@mainstay/plan";
import * as z from "zod";

/** How somebody is reached: an address for each way, and who stands in. */
export const Reached = z.object({
  addresses: z.partialRecord(ContactKind, z.string()),
  backup: PersonId.optional(),
});
export type Reached = z.output<typeof Reached>;

/** What of it somebody has entered: no address is an empty one, and `null` stands in nobody. */
export const EnteredReach = z.object({
  addresses: Reached.shape.addresses,
  backup: PersonId.nullable().optional(),
});
export type EnteredReach = z.output<typeof EnteredReach>;

/** How somebody is to be reached: as it is now, but for what is entered. */
export function withEntered(now: Reached, { addresses, backup }: EnteredReach): Reached {
  return {
    addresses: { ...now.addresses, ...addresses },
    backup: backup === undefined ? now.backup : (backup ?? undefined),
  };
}

/** How somebody is reached now; of several addresses of one way, by the first. */
export function reachedNow({ contacts, backup }: Person): Reached {
  const pairs = contacts.toReversed().map(({ kind, address }) => [kind, address] as const);
  return { addresses: Object.fromEntries(pairs), backup };
}

/** The edit after which somebody is reached so; their ways keep their order, and further addresses of one way stay. */
export function reachedEdit(plan: Plan, id: PersonId, reached: Reached): Edit {
  const people = plan.people.map((one) => (one.id === id ? withReached(one, reached) : one));
  return editBetween(plan, { ...plan, people });
}

function withReached(person: Person, { addresses, backup }: Reached): Person {
  const { backup: _, contacts, ...others } = person;
  const addressOf = (kind: ContactKind) => addresses[kind]?.trim() ?? "";
  const isFirst = ({ kind }: Contact, at: number) =>
    contacts.findIndex((one) => one.kind === kind) === at;
  const changed = contacts.map((contact, at) =>
    isFirst(contact, at) ? { ...contact, address: addressOf(contact.kind) } : contact,
  );
  const added = ContactKind.options
    .filter((kind) => !contacts.some((contact) => contact.kind === kind))
    .map((kind) => ({ kind, address: addressOf(kind) }));
  return {
    ...others,
    ...(backup === undefined ? {} : { backup }),
    contacts: [...changed, ...added].filter(({ address }) => address !== ""),
  };
}
