import * as z from "zod";
import type { DeepReadonly } from "../deep-readonly.ts";
import { Duration, parseDuration } from "./duration.ts";
import { Id, PersonId, Text, UnitId } from "./primitives.ts";

/** The default scale of criticality, highest first (continuity-model §1). */
export const defaultCriticalities = ["mission-critical", "important", "deferrable"] as const;

/** One kind of harm that a business impact analysis rates over time (ISO/TS 22317 "impact type"). */
export const ImpactCategory = z.strictObject({ id: Id, name: Text, description: Text.optional() });
export type ImpactCategory = DeepReadonly<z.output<typeof ImpactCategory>>;

/** How impact is judged: categories, ratings from lowest to highest, the first unacceptable one, and the timeframes asked about. */
export const ImpactScale = z.strictObject({
  categories: z.array(ImpactCategory).min(1),
  ratings: z.array(Id).min(2),
  unacceptable: Id,
  timeframes: z.array(Duration).min(1),
});
export type ImpactScale = DeepReadonly<z.output<typeof ImpactScale>>;

/** Who the plan is for, and the scales it judges by. */
export const Organisation = z.strictObject({
  id: Id.optional(),
  name: Text.optional(),
  description: Text.optional(),
  criticalities: z.array(Id).min(1).optional(),
  impactScale: ImpactScale.optional(),
  cadences: z.record(Id, Duration).optional(),
});
export type Organisation = DeepReadonly<z.output<typeof Organisation>>;

/** The scale used where the organisation gives none; the timeframes are those most products ask about. */
export const defaultImpactScale: ImpactScale = {
  categories: [
    { id: "financial", name: "Financial" },
    { id: "customers", name: "Customers and reputation" },
    { id: "legal", name: "Legal and regulatory" },
    { id: "safety", name: "Health and safety" },
    { id: "operations", name: "Operations" },
  ],
  ratings: ["none", "minor", "moderate", "major", "severe"],
  unacceptable: "major",
  timeframes: ["PT0M", "1h", "4h", "8h", "1d", "3d", "1w", "2w"].flatMap(
    (text) => parseDuration(text) ?? [],
  ),
};

/** A business unit: a node of the organisation's tree. */
export const Unit = z.strictObject({
  id: UnitId,
  name: Text,
  parent: UnitId.optional(),
  headcount: z.int().nonnegative().optional(),
});
export type Unit = DeepReadonly<z.output<typeof Unit>>;

/** The ways a person can be reached, in the order in which they stand when nothing else is said. */
export const ContactKind = z.enum(["email", "teams", "phone", "sms", "other"]);
export type ContactKind = z.output<typeof ContactKind>;

const ContactAddresses = {
  email: Text.optional(),
  teams: Text.optional(),
  phone: Text.optional(),
  sms: Text.optional(),
  other: Text.optional(),
};

/** One way to reach a person. */
export const Contact = z.strictObject({ kind: ContactKind, address: Text });
export type Contact = DeepReadonly<z.output<typeof Contact>>;

const description = { name: Text, role: Text.optional() };
const identity = {
  id: PersonId,
  ...description,
  unit: UnitId.optional(),
  backup: PersonId.optional(),
};
const identityInFile = { id: Id, ...description, unit: Id.optional(), backup: Id.optional() };

/**
 * A person with contact channels in order. Files write `email`, `teams`, `phone`, `sms`, `other` as fields (tried in
 * that order), or a list `contacts` of `{kind, address}` where another order or several of a kind matter.
 */
export const Person = z.codec(
  z.strictObject({ ...identityInFile, ...ContactAddresses, contacts: z.array(Contact).optional() }),
  z.strictObject({ ...identity, contacts: z.array(Contact) }),
  {
    decode: ({ email, teams, phone, sms, other, contacts, ...person }) => {
      const fields = { email, teams, phone, sms, other };
      const named = ContactKind.options.flatMap((kind) => {
        const address = fields[kind];
        return address === undefined ? [] : [{ kind, address }];
      });
      return { ...person, contacts: [...(contacts ?? []), ...named] };
    },
    encode: ({ contacts, ...person }) => {
      if (contacts.length === 0) return person;
      const order = contacts.map(({ kind }) => ContactKind.options.indexOf(kind));
      const ascending = order.every((place, at) => at === 0 || place > (order[at - 1] ?? 0));
      if (!ascending) return { ...person, contacts };
      return {
        ...person,
        ...Object.fromEntries(contacts.map(({ kind, address }) => [kind, address])),
      };
    },
  },
);
export type Person = DeepReadonly<z.output<typeof Person>>;
