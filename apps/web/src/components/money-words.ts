import { Money } from "@mainstay/plan";

/** An amount as people read it: `29,000 EUR`; cents only where there are any. */
export function moneyWords({ cents, currency }: Money): string {
  const isWhole = cents % 100 === 0;
  const amount = new Intl.NumberFormat("en-GB", {
    minimumFractionDigits: isWhole ? 0 : 2,
    maximumFractionDigits: 2,
  })
    .format(cents / 100)
    .replace("-", "−");
  return `${amount} ${currency}`;
}

/** An amount as documents have it, as people read it. */
export function moneyTextWords(text: string): string {
  const parsed = Money.safeParse(text);
  return parsed.success ? moneyWords(parsed.data) : text;
}
