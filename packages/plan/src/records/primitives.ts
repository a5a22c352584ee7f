import * as z from "zod";

/** A kebab-case id: lower-case letters and digits in groups joined by single hyphens, bounded for matching to be cheap. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+){0,99}$/;

const kebab = z.string().regex(idPattern, {
  error: (issue) =>
    `${JSON.stringify(issue.input)} is not an id: use lower-case letters, digits and single hyphens (kebab-case)`,
});

export const ElementId = kebab.brand<"ElementId">();
export type ElementId = z.output<typeof ElementId>;
export const UnitId = kebab.brand<"UnitId">();
export type UnitId = z.output<typeof UnitId>;
export const PersonId = kebab.brand<"PersonId">();
export type PersonId = z.output<typeof PersonId>;
export const ScenarioId = kebab.brand<"ScenarioId">();
export type ScenarioId = z.output<typeof ScenarioId>;
export const StrategyId = kebab.brand<"StrategyId">();
export type StrategyId = z.output<typeof StrategyId>;
export const SopId = kebab.brand<"SopId">();
export type SopId = z.output<typeof SopId>;

/** An id that names a record nobody refers to by brand: documents, call trees, scales. */
export const Id = kebab;

/** Text that says something: at least one character that is not white space. */
export const Text = z.string().regex(/\S/, "is empty: write something or leave the field out");

const notAShare = (issue: { input?: unknown }): string =>
  `${JSON.stringify(issue.input)} is not a share from 0 to 1: write 0.3 for 30 %`;

/** A share from 0 to 1, never percent (continuity-model §1). */
export const Share = z
  .number({ error: notAShare })
  .min(0, { error: notAShare })
  .max(1, { error: notAShare });

/** A calendar day, `YYYY-MM-DD` (ISO 8601). */
export const Day = z.iso.date({
  error: (issue) => `${JSON.stringify(issue.input)} is not a day: write YYYY-MM-DD`,
});

const money = /^(-?\d+)(?:\.(\d{2}))? ([A-Z]{3})$/;

/** An amount of money as files write it (`12000 EUR`, `99.50 GBP`): whole cents and an ISO 4217 currency inside. */
export const Money = z.codec(
  z.string({ error: ({ input }) => notMoney(input) }).meta({
    pattern: money.source,
    description: "An amount and an ISO 4217 currency, such as 12000 EUR",
  }),
  z.strictObject({ cents: z.int(), currency: z.string() }),
  {
    decode: (written, context) => {
      const match = money.exec(written);
      const cents = match === null ? Number.NaN : Number(`${match[1]}${match[2] ?? "00"}`);
      if (Number.isSafeInteger(cents)) return { cents, currency: match?.[3] ?? "" };
      context.issues.push({ code: "custom", input: written, message: notMoney(written) });
      return z.NEVER;
    },
    encode: ({ cents, currency }) => {
      const digits = String(Math.abs(cents)).padStart(3, "0");
      const fraction = digits.slice(-2) === "00" ? "" : `.${digits.slice(-2)}`;
      return `${cents < 0 ? "-" : ""}${digits.slice(0, -2)}${fraction} ${currency}`;
    },
  },
);
export type Money = z.output<typeof Money>;

function notMoney(written: unknown): string {
  return `${JSON.stringify(written)} is not an amount of money: write for example 12000 EUR`;
}
