import { formatInstant, type Watch } from "@mainstay/flows";
import { count, percent, plain } from "../words.ts";

/** Who watched, when, and how much of what there was they saw: `watched by 2 from ... to ...`. */
export function watchedWords(watches: readonly Watch[]): string {
  const [only] = watches;
  if (only === undefined) return "watched by nobody";
  const from = formatInstant(Math.min(...watches.map((watch) => watch.from)));
  const to = formatInstant(Math.max(...watches.map((watch) => watch.to)));
  const who = watches.length === 1 ? plain(only.vantage) : count(watches.length, "vantage");
  const shares = watches.map(({ share }) => share).filter((share) => share !== undefined);
  const known =
    shares.length === 0
      ? "coverage unknown"
      : `who saw at least ${percent(Math.min(...shares))} of the connections`;
  return `watched by ${who} from ${from} to ${to}, ${known}`;
}
