import type { ObservedNearDocument } from "@mainstay/api";
import { counted } from "../../../components/counted.ts";
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
  leans: "leans on it, as the plan says",
  "leans-undeclared": "leans on it, and the plan does not say so",
  serves: "serves it",
};

/** What was seen of a dependency, in a few words; nothing of one that no network shows. */
export function observedWords({ agreement, relation }: Way): string {
  if (agreement === undefined) return "";
  if (relation === undefined) return agreementWords[agreement];
  const { how } = relation;
  const seen = agreementWords[agreement];
  const words =
    how === "reversed"
      ? `${agreement === "failing" ? seen : "seen"}, and the plan has it the other way round`
      : agreement === "failing" && how === "none"
        ? `not declared, ${seen}`
        : seen;
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
  { boxes, lines }: Drawn,
  {
    leftOut,
    notCompared,
    window,
  }: Pick<ObservedNearDocument, "leftOut" | "notCompared"> & { readonly window: WindowView },
): string {
  const ways = lines.flatMap((line) => line.ways);
  const countOf = (...wanted: readonly Agreement[]) =>
    ways.filter(({ agreement }) => agreement !== undefined && wanted.includes(agreement)).length;
  const areas = boxes.filter(({ kind }) => kind === "dark-area");
  return [
    `In ${windowWords(window)}: ${countOf("seen", "implied")} declared and seen;`,
    `${countOf("surprise")} seen, not declared;`,
    ...(countOf("failing") === 0
      ? []
      : [`${countOf("failing")} tried, but no connection was ever made;`]),
    `${countOf("unseen", "standing-by")} declared, not seen although somebody looked;`,
    `${countOf("unwatched")} that nobody could have seen.`,
    ...(areas.length === 0 ? [] : [`${counted(areas.length, "dark area")}${singleWords(areas)}.`]),
    ...(notCompared === 0
      ? []
      : [`${notCompared} seldom used connections on the network are not compared.`]),
    ...(leftOut === 0 ? [] : [`${leftOut} more connections that nobody declared are left out.`]),
  ].join(" ");
}

/** How many dark areas hang on one machine. */
function singleWords(areas: Drawn["boxes"]): string {
  const single = areas.filter(({ isSingle }) => isSingle === true).length;
  return single === 0 ? "" : `, ${single} of them on a single machine`;
}
