import { Money } from "@mainstay/plan";

/** An amount as people write it, in the usual currency where they name none: `12000`, `12,000.50`, `99.50 GBP`; `-9000` where it saves. */
export function parseMoney(text: string, currency: string): Money | undefined {
  const [, number = "", written = ""] =
    /^([-\u2212]?[\d.,' ]+?)\s*([A-Za-z]{3})?$/.exec(text) ?? [];
  // What stands after the last mark is cents if it has two digits, and a group of thousands if three.
  const plain = number
    .replace(/[., '](?=\d{3}(?:\D|$))/g, "")
    .replace(",", ".")
    .replace("\u2212", "-");
  const parsed = Money.safeParse(`${plain} ${(written || currency).toUpperCase()}`);
  return parsed.success ? parsed.data : undefined;
}
