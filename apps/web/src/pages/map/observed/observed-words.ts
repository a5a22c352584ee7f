import type { ObservedNearDocument } from "@mainstay/api";
import { dayWords } from "../../../components/instant-words.ts";
import { type WindowView, windowWords } from "../../../components/observed-window/window-view.ts";
import type { Agreement, Drawn, ObservedRelation, Way } from "../drawn/drawn.ts";

const agreementWords: Readonly<Record<Agreement, string>> = {
  seen: "seen",
  implied: "seen, declared by a way through others",
  surprise: "seen, not declared",
  failing: "tried, but no connection was ever made",
  unseen: "not seen although somebody looked",
  "standing-by": "not seen, but enough of its alternatives were",
  unwatched: "nobody could have seen it",
};

/** What was seen of a dependency, in a few words; nothing of one that no network shows. */
export function observedWords({ agreement, relation }: Way): string {
  if (agreement === undefined) return "";
  if (relation === undefined) return agreementWords[agreement];
  const words =
    relation.how === "reversed"
      ? "seen, and the plan has it the other way round"
      : agreementWords[agreement];
  return `${words}: ${seenWords(relation)}${answeredWords(relation)}`;
}

function seenWords({ ports, connections, failed, last }: ObservedRelation): string {
  const [first] = ports;
  const what = first?.role ?? first?.service;
  const numbers = ports.slice(0, 3).map(({ port }) => (port === 0 ? "many ports" : String(port)));
  const more = ports.length > 3 ? ` and ${ports.length - 3} more` : "";
  const on = `${numbers.join(", ")}${more}${what === undefined ? "" : ` (${what})`}`;
  const failing = failed === 0 ? "" : `, ${failed} of them failed`;
  return `${connections}× on ${on}${failing}, last on ${dayWords(last)}`;
}

function answeredWords({ isAsked, verdicts }: ObservedRelation): string {
  return isAsked || verdicts.length === 0 ? "" : `; ${verdicts.join(" and ")}`;
}

/** How far the plan and the network agree on what the map shows, in a sentence. */
export function agreementSentence(
  { lines }: Drawn,
  { leftOut, window }: Pick<ObservedNearDocument, "leftOut"> & { readonly window: WindowView },
): string {
  const ways = lines.flatMap((line) => line.ways);
  const counted = (...wanted: readonly Agreement[]) =>
    ways.filter(({ agreement }) => agreement !== undefined && wanted.includes(agreement)).length;
  return [
    `In ${windowWords(window)}: ${counted("seen", "implied")} declared and seen;`,
    `${counted("surprise")} seen, not declared;`,
    ...(counted("failing") === 0
      ? []
      : [`${counted("failing")} tried, but no connection was ever made;`]),
    `${counted("unseen", "standing-by")} declared, not seen although somebody looked;`,
    `${counted("unwatched")} that nobody could have seen.`,
    ...(leftOut === 0 ? [] : [`${leftOut} more connections that nobody declared are left out.`]),
  ].join(" ");
}
