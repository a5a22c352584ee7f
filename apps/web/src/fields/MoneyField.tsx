import { Money } from "@mainstay/plan";
import type { Held } from "./held.ts";
import { type FieldWords, ParsedField } from "./ParsedField.tsx";

/** An amount of money; where no currency is written, the usual one is meant. */
export function MoneyField({
  currency,
  ...props
}: FieldWords & {
  readonly value: Money | undefined;
  readonly onChange: (value: Money | undefined) => void;
  readonly currency: string;
  readonly held: Held;
}) {
  return (
    <ParsedField
      {...props}
      written={(money) => Money.encode(money)}
      parse={(text) => parseMoney(text, currency)}
      problem={(text) => `“${text}” is not an amount: write for example 12000 ${currency}.`}
    />
  );
}

function parseMoney(text: string, currency: string): Money | undefined {
  const [, number = "", written = ""] = /^([\d.,' ]+?)\s*([A-Za-z]{3})?$/.exec(text) ?? [];
  // What stands after the last mark is cents if it has two digits, and a group of thousands if three.
  const plain = number.replace(/[., '](?=\d{3}(?:\D|$))/g, "").replace(",", ".");
  const parsed = Money.safeParse(`${plain} ${(written || currency).toUpperCase()}`);
  return parsed.success ? parsed.data : undefined;
}
