import type { Held } from "./held.ts";
import { type FieldWords, ParsedField } from "./ParsedField.tsx";

/** A share from 0 to 1, which people write as a percentage. */
export function ShareField(
  props: FieldWords & {
    readonly value: number | undefined;
    readonly onChange: (value: number | undefined) => void;
    readonly held: Held;
  },
) {
  return (
    <ParsedField
      {...props}
      written={(share) => `${Math.round(share * 1000) / 10} %`}
      parse={parsePercent}
      problem={(text) => `“${text}” is not a percentage: write a number from 0 to 100.`}
    />
  );
}

function parsePercent(text: string): number | undefined {
  const number = text.replace(/\s*%$/, "").replace(",", ".");
  if (!/^\d+(?:\.\d+)?$/.test(number) || Number(number) > 100) return undefined;
  return Math.round(Number(number) * 10) / 1000;
}
