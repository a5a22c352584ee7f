import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { Asked } from "../../../ui/Asked.tsx";
import { toElkGraph } from "../../map/layout/elk-graph.ts";
import { place } from "../../map/layout/place.ts";
import { MapFrame } from "../../map/MapFrame.tsx";
import type { AroundDrawn } from "./around-drawn.ts";
import styles from "./ChangesPage.module.css";

/** What was seen around a machine, drawn as the map draws the plan. */
export function AroundDrawing({
  around,
  seen: { drawn, middleOf },
  selected,
  select,
  lookAround,
}: {
  readonly around: string;
  readonly seen: AroundDrawn;
  readonly selected: string | undefined;
  readonly select: (box: string) => void;
  readonly lookAround: (middle: string) => void;
}) {
  const drawing = useRef<SVGSVGElement>(null);
  const layout = useQuery({
    queryKey: ["map-layout", drawn],
    queryFn: async () => ({ drawn, placed: await place(toElkGraph(drawn, () => undefined)) }),
    placeholderData: (last) => last,
    retry: false,
  });
  return (
    <Asked query={layout} waiting="Arranging what was seen">
      {(laid) => (
        <>
          <MapFrame
            {...laid}
            label={`What was seen around ${around}`}
            selected={selected}
            selectedLine={undefined}
            standings={undefined}
            drawing={drawing}
            select={select}
            selectLine={nothing}
            centre={(id) => {
              const middle = middleOf.get(id);
              if (middle !== undefined) lookAround(middle);
            }}
            lose={nothing}
          />
          <p id="map-keys" className={styles.keys}>
            Who uses it stands left, what it uses right; a dashed line with a cross never came
            through. Tab goes from box to box, the arrow keys along the lines; Enter looks around a
            machine. The table below has what is selected.
          </p>
        </>
      )}
    </Asked>
  );
}

function nothing(): void {
  // Nothing is lost here, and a line has its row in the table.
}
