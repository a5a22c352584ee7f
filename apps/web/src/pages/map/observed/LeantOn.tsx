import type { ObservedNearDocument } from "@mainstay/api";
import { counted, inNumber } from "../../../components/counted.ts";
import type { WindowView } from "../../../components/observed-window/window-view.ts";
import { AppLink } from "../../../ui/AppLink.tsx";
import styles from "../Details.module.css";
import { knownWords } from "../drawing/box-words.ts";
import type { Box, Drawn, ObservedRelation } from "../drawn/drawn.ts";
import { namesIn } from "./names-in.ts";
import { areaId, seenId } from "./with-leant-on.ts";

/** What is known of a box as a dark area, or as a third party under a critical function, and what leads to its question; nothing of others. */
export function LeantOn({
  box,
  drawn,
  observed,
  window,
}: {
  readonly box: Box;
  readonly drawn: Drawn;
  readonly observed: ObservedNearDocument;
  readonly window: WindowView;
}) {
  const area = observed.darkAreas.find(({ id }) => areaId(id) === box.id);
  if (area !== undefined) {
    return (
      <>
        {areaSentences(area, namesIn(drawn, observed)).map((sentence) => (
          <p key={sentence} className={styles.about}>
            {sentence}
          </p>
        ))}
        <Question isAsked={area.isAsked} about={area.id} window={window} />
      </>
    );
  }
  const party = observed.thirdParties.find(
    ({ end }) => seenId(end.name) === box.id || end.elements.includes(box.id),
  );
  if (party === undefined) return null;
  const { end, functions, criticality, knownBy, isAsked } = party;
  return (
    <>
      <p className={styles.about}>
        Known {knownWords[knownBy]}
        {end.reverseName !== undefined && ` ${end.reverseName}`}. {counted(functions, "function")}{" "}
        {inNumber(functions, "rests", "rest")} on who uses it
        {criticality !== undefined && `, the most critical ${criticality}`}.
      </p>
      <Question isAsked={isAsked} about={end.name} window={window} />
    </>
  );
}

function Question({
  isAsked,
  about,
  window,
}: {
  readonly isAsked: boolean;
  readonly about: string;
  readonly window: WindowView;
}) {
  return (
    <AppLink to="/discovery" search={{ ...window, about: [about] }}>
      {isAsked ? "Confirm, explain or reject it" : "See it in Discovery"}
    </AppLink>
  );
}

function areaSentences(
  area: ObservedNearDocument["darkAreas"][number],
  nameOf: (end: ObservedRelation["from"]) => string,
): readonly string[] {
  const { servers, moreServers, isSingle, isUnwatched, lean, silent } = area;
  const named = servers.map(nameOf).join(", ");
  const more = moreServers === 0 ? "" : ` and ${moreServers} more`;
  return [
    ...(named === "" ? [] : [`Served by ${named}${more}.`]),
    ...(isSingle ? ["Everything leans on a single machine: there is no second one."] : []),
    ...(isUnwatched ? ["UDP was not watched: most who lean on it were not seen."] : []),
    `${lean} ${inNumber(lean, "leans", "lean")} on it; ${counted(silent, "element")} of the plan ${inNumber(silent, "does", "do")} not say so.`,
  ];
}
