import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useMemo } from "react";
import { unitNames } from "../../queries/units.ts";
import type { Drawn, Neighbour, Neighbourhood } from "./drawn/drawn.ts";
import { fold } from "./drawn/fold.ts";
import { groupOf } from "./drawn/group-of.ts";
import { keepEvidence } from "./drawn/keep-evidence.ts";
import { toDrawn } from "./drawn/to-drawn.ts";
import { toElkGraph } from "./layout/elk-graph.ts";
import { place } from "./layout/place.ts";
import type { Placed } from "./layout/placed.ts";
import type { MapView } from "./map-view.ts";
import { defaultMost } from "./settled-view.ts";

const noNames: ReadonlyMap<string, string> = new Map();

/** What is drawn of a neighbourhood, and where it stands. */
export function useDrawn(
  neighbourhood: Neighbourhood,
  { evidence, group = "none", most = defaultMost, lose }: MapView,
): {
  readonly drawn: Drawn;
  /** How many groups its boxes stand in. */
  readonly groups: number;
  readonly layout: UseQueryResult<{ readonly drawn: Drawn; readonly placed: Placed }, Error>;
} {
  const { data: units = noNames } = useQuery(unitNames);
  const { drawn, groups, graph } = useMemo(() => {
    const kept = keepEvidence(neighbourhood, evidence);
    const apart = new Set(lose ?? []);
    const folding =
      group === "unit" ? { most, apart, groupOf: (one: Neighbour) => one.unit } : { most, apart };
    const made = toDrawn(kept, fold(kept, folding));
    const inGroup = groupOf(group, made, units);
    const names = new Set(made.boxes.map(inGroup).filter((name) => name !== undefined));
    return { drawn: made, groups: names.size, graph: toElkGraph(made, inGroup) };
  }, [neighbourhood, evidence, group, most, lose, units]);
  const layout = useQuery({
    queryKey: ["map-layout", graph],
    queryFn: async () => ({ drawn, placed: await place(graph) }),
    placeholderData: (last) => last,
    retry: false,
  });
  return { drawn, groups, layout };
}
