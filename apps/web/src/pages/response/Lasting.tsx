import type { ResponseDocument } from "@mainstay/api";
import { shortDuration } from "../../components/duration-words.ts";
import { instantWords } from "../../components/instant-words.ts";
import { useNow } from "../../ui/use-now.ts";

/** Since when an incident lasts, or from when to when it did. */
export function Lasting({
  response: { began, ended, kind },
}: {
  readonly response: ResponseDocument;
}) {
  const clock = useNow();
  const what = kind === "near-miss" ? "Near miss" : "Incident";
  const minutes = (Date.parse(ended ?? clock) - Date.parse(began)) / 60_000;
  const lasted = shortDuration(Math.max(0, Math.floor(minutes)));
  return ended === null
    ? `${what} since ${instantWords(began)}, for ${lasted}`
    : `${what} from ${instantWords(began)} to ${instantWords(ended)}, ${lasted}`;
}
