import { Money } from "@mainstay/plan";
import type { Held } from "./held.ts";
import { parseMoney } from "./parse-money.ts";
import { type FieldWords, ParsedField } from "./ParsedField.tsx";

/** An amount of money; where no currency is written, the usual one is meant. */
export function MoneyField({
  currency,
  least = 0,
  ...props
}: FieldWords & {
  readonly value: Money | undefined;
  readonly onChange: (value: Money | undefined) => void;
  readonly currency: string;
  /** What is less than so many cents is no amount here. */
  readonly least?: number;
  readonly held: Held;
}) {
  return (
    <ParsedField
      {...props}
      written={(money) => Money.encode(money)}
      parse={(text) => {
        const money = parseMoney(text, currency);
        return money !== undefined && money.cents >= least ? money : undefined;
      }}
      problem={(text) => `“${text}” is not an amount: write for example 12000 ${currency}.`}
    />
  );
}
