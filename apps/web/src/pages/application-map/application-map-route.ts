import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../app/shell-route.ts";
import { ApplicationMapView } from "./application-map-view.ts";

/** Which units use which services. */
export const applicationMapRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/application-map",
  validateSearch: ApplicationMapView,
  component: lazyRouteComponent(() => import("./ApplicationMapPage.tsx"), "ApplicationMapPage"),
});
