import { Button } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { type RefObject, useCallback, useMemo, useState } from "react";
import { windowOf } from "../../components/observed-window/window-view.ts";
import { observedNear } from "../../queries/observed.ts";
import { Asked } from "../../ui/Asked.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import { useMediaQuery } from "../../ui/use-media-query.ts";
import { Details } from "./Details.tsx";
import type { Neighbourhood } from "./drawn/drawn.ts";
import { MapLegend } from "./drawing/MapLegend.tsx";
import { type Standing, standingOf } from "./drawing/standing.ts";
import { groupedWords } from "./grouped-words.ts";
import { TimeLines } from "./losing/TimeLines.tsx";
import { TimeSlider } from "./losing/TimeSlider.tsx";
import { useLosses } from "./losing/use-losses.ts";
import { MapFrame } from "./MapFrame.tsx";
import { MapTable } from "./MapTable.tsx";
import type { MapView } from "./map-view.ts";
import styles from "./MapWorkspace.module.css";
import { LineEvidence } from "./observed/LineEvidence.tsx";
import { agreementSentence } from "./observed/observed-words.ts";
import { useDrawn } from "./use-drawn.ts";
import { readable } from "./use-fit.ts";

const none: readonly string[] = [];

/** How much of the window's width the navigation, what stands beside the map and the gaps take, in pixels. */
const besideAndAround = 630;

/** The map with what belongs beside it: details of what is selected, and what losses do over time. */
export function MapWorkspace({
  neighbourhood,
  view,
  change,
  drawing,
  isOld,
}: {
  readonly neighbourhood: Neighbourhood;
  readonly view: MapView;
  readonly change: (part: Partial<MapView>) => void;
  readonly drawing: RefObject<SVGSVGElement | null>;
  /** Whether this is what was seen before, while the next is asked for. */
  readonly isOld: boolean;
}) {
  const { lose = none, side = "declared" } = view;
  const [selected, setSelected] = useState<string>();
  const [selectedLine, selectLine] = useState<string>();
  const select = useCallback((id: string) => {
    setSelected(id);
    selectLine(undefined);
  }, []);
  const ids = useMemo(() => neighbourhood.elements.map(({ id }) => id), [neighbourhood]);
  const observed = useQuery({
    ...observedNear(ids, windowOf(view)),
    enabled: side !== "declared" && !isOld,
    placeholderData: (last) => last,
  });
  const { drawn, groups, inGroup, layout } = useDrawn(neighbourhood, observed.data, view);
  const { losing, error, instant } = useLosses(lose, view.at);
  const box =
    drawn.boxes.find(({ id }) => id === selected) ?? drawn.boxes.find(({ hops }) => hops === 0);
  const line = drawn.lines.find(({ id }) => id === selectedLine);
  const closeLine = () => {
    selectLine(undefined);
    // What was shown is gone: the focus goes to where the line begins.
    if (line !== undefined) document.getElementById(`box-${line.from}`)?.focus();
  };
  const standings = useMemo(() => {
    if (losing === undefined) return undefined;
    const lost = new Set(lose);
    const { outages } = losing;
    return new Map<string, Standing>(
      drawn.boxes.map((one) => [one.id, standingOf(one, { outages, lost, at: instant })]),
    );
  }, [drawn, losing, lose, instant]);
  // Of what is drawn together the table tells each for itself.
  const ownStandings = useMemo(() => {
    if (losing === undefined) return undefined;
    const lost = new Set(lose);
    const members = drawn.boxes.flatMap((one) => one.members);
    return new Map<string, Standing>(
      members.map((member) => [
        member.id,
        standingOf({ members: [member] }, { outages: losing.outages, lost, at: instant }),
      ]),
    );
  }, [drawn, losing, lose, instant]);
  const isElement = useCallback(
    (id: string) => drawn.boxes.some((one) => one.id === id && one.members.length === 1),
    [drawn],
  );
  const centre = useCallback(
    (id: string) => {
      if (isElement(id)) change({ around: id });
    },
    [change, isElement],
  );
  const toggle = useCallback(
    (id: string) => {
      if (!isElement(id)) return;
      const next = lose.includes(id) ? lose.filter((one) => one !== id) : [...lose, id];
      change(toLose(next));
    },
    [change, isElement, lose],
  );
  const give = (id: string) => change(toLose(lose.filter((one) => one !== id)));
  const loseToo = (id: string) => change(toLose([...lose.filter((one) => one !== id), id]));
  const clear = () => change(toLose([]));
  const middle = neighbourhood.elements.find(({ hops }) => hops === 0);
  const needed = (layout.data?.placed.width ?? 0) * readable + besideAndAround;
  const isTooWide = useMediaQuery(`(max-width: ${Math.ceil(needed)}px)`) && view.show !== "table";
  return (
    <div
      className={isTooWide ? `${styles.workspace} ${styles.stacked}` : styles.workspace}
      aria-busy={isOld}
    >
      {error !== null && (
        <div className={styles.problem}>
          <ProblemMessage attempt="question" error={error} />
          <Button onClick={clear}>Give all back</Button>
        </div>
      )}
      {side !== "declared" && observed.error !== null && (
        <div className={styles.problem}>
          <ProblemMessage
            attempt="question"
            error={observed.error}
            retry={() => void observed.refetch()}
          />
        </div>
      )}
      {lose.length > 0 && error === null && (
        <TimeSlider
          lose={lose}
          losing={losing}
          instant={instant}
          setInstant={(at) => change({ at })}
          give={give}
          loseToo={loseToo}
          clear={clear}
        />
      )}
      <div className={styles.map}>
        <p className={styles.words} role="status">
          {groupedWords({
            drawn,
            leftOut: neighbourhood.leftOut,
            grouping: view.group ?? "none",
            groups,
          })}{" "}
          {side !== "declared" &&
            (observed.data === undefined
              ? "Comparing with what was observed."
              : agreementSentence(drawn, { ...observed.data, window: windowOf(view) }))}
        </p>
        {view.show === "table" ? (
          <MapTable
            drawn={drawn}
            grouping={view.group ?? "none"}
            inGroup={inGroup}
            standings={ownStandings}
            centre={centre}
            selectLine={selectLine}
          />
        ) : (
          <Asked query={layout} waiting="Arranging the map" room="page">
            {(laid) => (
              <>
                <MapFrame
                  {...laid}
                  label={`Dependency map of ${middle?.name ?? ""}`}
                  selected={selected}
                  selectedLine={line?.id}
                  standings={standings}
                  drawing={drawing}
                  select={select}
                  selectLine={selectLine}
                  centre={centre}
                  lose={toggle}
                />
                <MapLegend side={side} />
              </>
            )}
          </Asked>
        )}
      </div>
      <aside
        id="map-end"
        tabIndex={-1}
        className={styles.beside}
        aria-label="Beside the map"
        // Where it stands follows from how wide the drawing is.
        hidden={layout.data === undefined && view.show !== "table"}
      >
        {line !== undefined && (
          <LineEvidence
            key={line.id}
            line={line}
            drawn={drawn}
            window={windowOf(view)}
            close={closeLine}
          />
        )}
        {box !== undefined && (
          <Details
            box={box}
            drawn={drawn}
            isLost={lose.includes(box.id)}
            observed={side === "declared" ? undefined : observed.data}
            window={windowOf(view)}
            centre={centre}
            lose={toggle}
            select={select}
            selectLine={selectLine}
          />
        )}
        {losing !== undefined && <TimeLines losing={losing} lose={lose} instant={instant} />}
      </aside>
    </div>
  );
}

/** What a view becomes with other losses: looked at from their beginning. */
function toLose(elements: string[]): Partial<MapView> {
  return { lose: elements.length === 0 ? undefined : elements, at: undefined };
}
