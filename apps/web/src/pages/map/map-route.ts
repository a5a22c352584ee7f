import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../app/shell-route.ts";
import { MapView } from "./map-view.ts";

/** The dependency map around an element. */
export const mapRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/map",
  validateSearch: MapView,
  component: lazyRouteComponent(() => import("./MapPage.tsx"), "MapPage"),
});
