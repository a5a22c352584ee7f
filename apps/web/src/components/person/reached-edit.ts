import {
  type Contact,
  ContactKind,
  type Edit,
  editBetween,
  type Person,
  type PersonId,
  type Plan,
} from "@mainstay/plan";

/** How somebody is reached: an address for each way, and who stands in. */
export type Reached = {
  readonly addresses: Readonly<Partial<Record<ContactKind, string>>>;
  readonly backup: PersonId | undefined;
};

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
