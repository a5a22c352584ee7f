import * as z from "zod";
import type { DeepReadonly } from "../deep-readonly.ts";
import { Duration, parseDuration } from "./duration.ts";
import { Day, Id, PersonId, Text, UnitId } from "./primitives.ts";

/** The default scale of criticality, highest first (continuity-model §1). */
export const defaultCriticalities = ["mission-critical", "important", "deferrable"] as const;

/** One kind of harm that a business impact analysis rates over time (ISO/TS 22317 "impact type"). */
export const ImpactCategory = z.strictObject({
  id: Id.meta({ description: "The id by which impacts name it" }),
  name: Text.meta({ description: "What people call this kind of harm" }),
  description: Text.optional().meta({ description: "What counts as it" }),
});
export type ImpactCategory = DeepReadonly<z.output<typeof ImpactCategory>>;

/** How impact is judged: categories, ratings from lowest to highest, the first unacceptable one, and the timeframes asked about. */
export const ImpactScale = z.strictObject({
  categories: z
    .array(ImpactCategory)
    .min(1)
    .meta({ description: "The kinds of harm that are rated (ISO/TS 22317 impact types)" }),
  ratings: z.array(Id).min(2).meta({ description: "How bad it can be, from lowest to highest" }),
  unacceptable: Id.meta({
    description:
      "The first rating that is unacceptable: the MTPD is the time at which it is reached",
  }),
  timeframes: z.array(Duration).min(1).meta({
    description: "After which times impact is asked for, durations such as 4h; 0 for at once",
  }),
});
export type ImpactScale = DeepReadonly<z.output<typeof ImpactScale>>;

/** Who the plan is for, and the scales it judges by. */
export const Organisation = z.strictObject({
  id: Id.optional().meta({ description: "The id of the organisation" }),
  name: Text.optional().meta({ description: "What the organisation is called" }),
  description: Text.optional().meta({ description: "What it does" }),
  criticalities: z.array(Id).min(1).optional().meta({
    description:
      "The scale of criticality, highest first; mission-critical, important, deferrable if left out",
  }),
  impactScale: ImpactScale.optional().meta({
    description:
      "How impact is judged; the default has five categories, five ratings and timeframes from at once to two weeks",
  }),
  cadences: z.record(Id, Duration).optional().meta({
    description: "How often elements of each criticality are validated, durations such as 13w",
  }),
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
  id: UnitId.meta({ description: "The id that others name the unit by" }),
  name: Text.meta({ description: "What the unit is called" }),
  parent: UnitId.optional().meta({ description: "The unit above it: an id of units" }),
  headcount: z
    .int()
    .nonnegative()
    .optional()
    .meta({ description: "How many people work in it, without the units below" }),
});
export type Unit = DeepReadonly<z.output<typeof Unit>>;

/** The ways a person can be reached, in the order in which they stand when nothing else is said. */
export const ContactKind = z.enum(["email", "teams", "phone", "sms", "other"]);
export type ContactKind = z.output<typeof ContactKind>;

const ContactAddresses = {
  email: Text.optional().meta({ description: "E-mail address" }),
  teams: Text.optional().meta({ description: "Microsoft Teams account" }),
  phone: Text.optional().meta({ description: "Phone number, in quotes" }),
  sms: Text.optional().meta({ description: "Number for text messages, in quotes" }),
  other: Text.optional().meta({ description: "Any other way" }),
};

/** One way to reach a person. */
export const Contact = z.strictObject({
  kind: ContactKind.meta({ description: "Which way it is" }),
  address: Text.meta({ description: "The address or number" }),
});
export type Contact = DeepReadonly<z.output<typeof Contact>>;

const description = {
  name: Text.meta({ description: "What the person is called" }),
  role: Text.optional().meta({ description: "What the person is in the organisation" }),
};
const identity = {
  id: PersonId,
  ...description,
  unit: UnitId.optional(),
  backup: PersonId.optional(),
  joined: Day.optional(),
};
const identityInFile = {
  id: Id.meta({ description: "The id that others name the person by" }),
  ...description,
  unit: Id.optional().meta({
    description: "The business unit that the person works in: an id of units",
  }),
  backup: Id.optional().meta({ description: "Who stands in: an id of people" }),
  joined: Day.optional().meta({
    description: "When the person joined, YYYY-MM-DD: trainings are due from then on",
  }),
};

/**
 * A person with contact channels in order. Files write `email`, `teams`, `phone`, `sms`, `other` as fields (tried in
 * that order), or a list `contacts` of `{kind, address}` where another order or several of a kind matter.
 */
export const Person = z.codec(
  z.strictObject({
    ...identityInFile,
    ...ContactAddresses,
    contacts: z.array(Contact).optional().meta({
      description:
        "Ways to reach the person in the order in which they are tried, where email, teams, phone, sms, other is not the order",
    }),
  }),
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
