import { type Availability, minutes, parseDuration } from "@mainstay/plan";
import { writtenDuration } from "../components/duration-words.ts";

const promise = /^(\d+(?:[.,]\d+)?)\s*%$/;
const disruptions = /^(\d+(?:[.,]\d+)?)\s*(?:times )?a year,?\s*(.+?)(?:\s+each)?$/;

/** How often something is down, in either of the two ways: `99.95 %`, or `2 a year, 6h each`; undefined for what is neither. */
export function parseAvailability(text: string): Availability | undefined {
  const plain = text.trim().toLowerCase();
  const [, percent] = promise.exec(plain) ?? [];
  if (percent !== undefined) {
    const sla = Math.round(number(percent) * 1e7) / 1e9;
    return sla <= 1 ? { sla } : undefined;
  }
  const [, often, each] = disruptions.exec(plain) ?? [];
  if (often === undefined || each === undefined) return undefined;
  const mttr = parseDuration(each.replaceAll(" ", ""));
  return mttr === undefined ? undefined : { perYear: number(often), mttr: minutes(mttr) };
}

/** The same as text. */
export function writtenAvailability({ sla, perYear = 0, mttr = minutes(0) }: Availability): string {
  if (sla !== undefined) return `${Math.round(sla * 1e9) / 1e7} %`;
  return `${perYear} a year, ${writtenDuration(mttr)} each`;
}

function number(text: string): number {
  return Number(text.replace(",", "."));
}
