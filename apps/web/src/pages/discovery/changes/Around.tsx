import { Button } from "@fluentui/react-components";
import type { Element } from "@mainstay/plan";
import { useMemo, useState } from "react";
import type { WindowView } from "../../../components/observed-window/window-view.ts";
import type { SeenAround } from "../../../queries/observed.ts";
import { namesOf } from "../end-words.ts";
import { toAroundDrawn } from "./around-drawn.ts";
import { AroundDrawing } from "./AroundDrawing.tsx";
import { AroundRows } from "./AroundRows.tsx";

/** What was seen around a machine: drawn, and as a table of what is selected in the drawing. */
export function Around({
  around,
  seen,
  observers,
  plan,
  window,
  lookAround,
}: {
  readonly around: string;
  readonly seen: SeenAround;
  readonly observers: ReadonlyMap<string, string>;
  /** The elements of the plan; there may be none yet. */
  readonly plan: readonly Element[];
  readonly window: WindowView;
  readonly lookAround: (middle: string) => void;
}) {
  const [selected, select] = useState<string>();
  const made = useMemo(() => toAroundDrawn(seen, plan), [seen, plan]);
  const names = useMemo(() => namesOf(plan), [plan]);
  const box = made.drawn.boxes.find(({ id }) => id === selected);
  const ends = made.endsOf.get(box?.id ?? "");
  const told =
    ends === undefined
      ? seen
      : {
          ...seen,
          edges: seen.edges.filter(
            ({ client, server }) => ends.has(client.end) || ends.has(server.end),
          ),
        };
  return (
    <>
      <AroundDrawing
        around={around}
        seen={made}
        selected={box?.id}
        select={select}
        lookAround={lookAround}
      />
      <div id="map-end" tabIndex={-1}>
        {box !== undefined && (
          <p>
            Of {box.name} alone.{" "}
            <Button size="small" onClick={() => select(undefined)}>
              Show all
            </Button>
          </p>
        )}
        <AroundRows seen={told} observers={observers} names={names} window={window} />
      </div>
    </>
  );
}
