import type { ObservedNearDocument } from "@mainstay/api";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useMemo } from "react";
import { unitNames } from "../../queries/units.ts";
import type { Drawn, Neighbour, Neighbourhood } from "./drawn/drawn.ts";
import { fold } from "./drawn/fold.ts";
import { type GroupOf, groupOf } from "./drawn/group-of.ts";
import { keepEvidence } from "./drawn/keep-evidence.ts";
import { toDrawn } from "./drawn/to-drawn.ts";
import { toElkGraph } from "./layout/elk-graph.ts";
import { place } from "./layout/place.ts";
import type { Placed } from "./layout/placed.ts";
import type { MapView } from "./map-view.ts";
import { withObserved } from "./observed/with-observed.ts";
import { defaultMost } from "./settled-view.ts";

const noNames: ReadonlyMap<string, string> = new Map();

/** What is drawn of a neighbourhood, held against what was observed of it where that is known, and where it stands. */
export function useDrawn(
  neighbourhood: Neighbourhood,
  observed: ObservedNearDocument | undefined,
  { evidence, group = "none", most = defaultMost, lose, side = "declared", show }: MapView,
): {
  readonly drawn: Drawn;
  /** How many groups its boxes stand in, and in which each does. */
  readonly groups: number;
  readonly inGroup: GroupOf;
  readonly layout: UseQueryResult<{ readonly drawn: Drawn; readonly placed: Placed }, Error>;
} {
  const { data: units = noNames } = useQuery(unitNames);
  const { drawn, groups, inGroup, graph } = useMemo(() => {
    const said = keepEvidence(neighbourhood, evidence);
    const kept =
      observed === undefined || side === "declared"
        ? { ...said, ends: [] }
        : withObserved(said, observed, side);
    const apart = new Set(lose ?? []);
    const folding =
      group === "unit" ? { most, apart, groupOf: (one: Neighbour) => one.unit } : { most, apart };
    const made = toDrawn(kept, fold(kept, folding));
    const grouped = groupOf(group, made, units);
    const names = new Set(made.boxes.map(grouped).filter((name) => name !== undefined));
    return {
      drawn: made,
      groups: names.size,
      inGroup: grouped,
      graph: toElkGraph(made, grouped),
    };
  }, [neighbourhood, observed, side, evidence, group, most, lose, units]);
  const layout = useQuery({
    queryKey: ["map-layout", graph],
    queryFn: async () => ({ drawn, placed: await place(graph) }),
    // A table needs no places, and no layouter, which is more than all the rest of the app.
    enabled: show !== "table",
    placeholderData: (last) => last,
    retry: false,
  });
  return { drawn, groups, inGroup, layout };
}
