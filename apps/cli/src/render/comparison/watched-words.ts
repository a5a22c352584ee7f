import { formatInstant, type Gap, isTcpAlone, type Watch } from "@mainstay/flows";
import { count, percent, plain } from "../words.ts";

/** Who watched, when, and how much of what there was they saw: `watched by 2 from ... to ...`; and when none of them looked, if that is known. */
export function watchedWords(watches: readonly Watch[], unwatched: readonly Gap[] = []): string {
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
  return `watched by ${who} from ${from} to ${to}, ${known}${watches.every(isTcpAlone) ? tcpAlone : ""}${gapWords(unwatched)}`;
}

const tcpAlone = " over TCP; UDP was not watched";

function gapWords(gaps: readonly Gap[]): string {
  if (gaps.length === 0) return "";
  const minutes = gaps.reduce((sum, gap) => sum + gap.minutes, 0);
  return `; nobody watched for ${count(minutes, "minute")} of it`;
}
