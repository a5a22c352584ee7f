import { Button, ToggleButton } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useRef } from "react";
import { neighbourhood } from "../../queries/neighbourhood.ts";
import { Asked } from "../../ui/Asked.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { PictureMenu } from "../../ui/picture/PictureMenu.tsx";
import { MapControls } from "./MapControls.tsx";
import { MapStart } from "./MapStart.tsx";
import type { MapView } from "./map-view.ts";
import { MapWorkspace } from "./MapWorkspace.tsx";
import { defaultHops, mostAsked } from "./settled-view.ts";

const route = getRouteApi("/map");

/** The dependency map around an element. */
export function MapPage() {
  const view = route.useSearch();
  const navigate = route.useNavigate();
  const drawing = useRef<SVGSVGElement>(null);
  const { around, up = defaultHops, down = defaultHops, kinds } = view;
  const query = useQuery({
    ...neighbourhood(around ?? "", {
      up,
      down,
      limit: mostAsked,
      ...(kinds === undefined ? {} : { kinds: kinds.join(",") }),
    }),
    enabled: around !== undefined,
    placeholderData: (last) => last,
  });
  const change = useCallback(
    (part: Partial<MapView>) =>
      void navigate({
        search: (last) => ({ ...last, ...part }),
        // A new middle is a step one may want to go back from; the rest is how one looks at it.
        replace: part.around === undefined,
      }),
    [navigate],
  );
  const middle = query.data?.elements.find(({ hops }) => hops === 0);
  const isTable = view.show === "table";
  return (
    <>
      <PageHeading
        title={around === undefined || middle === undefined ? "Map" : `Map of ${middle.name}`}
        about={
          around === undefined
            ? "What rests on what, around any element; and what happens when something is lost."
            : undefined
        }
      >
        {around !== undefined && (
          <>
            <ToggleButton
              checked={isTable}
              onClick={() => change({ show: isTable ? undefined : "table" })}
            >
              As a table
            </ToggleButton>
            {!isTable && <PictureMenu drawing={drawing} name={`map-of-${around}`} />}
            <Button onClick={() => window.print()}>Print</Button>
          </>
        )}
      </PageHeading>
      {around === undefined ? (
        <MapStart pick={(id) => change({ around: id })} />
      ) : (
        <>
          <MapControls view={view} change={change} />
          <Asked query={query} waiting="Looking around">
            {(found) => (
              <MapWorkspace
                neighbourhood={found}
                view={view}
                change={change}
                drawing={drawing}
                isOld={query.isPlaceholderData}
              />
            )}
          </Asked>
        </>
      )}
    </>
  );
}
