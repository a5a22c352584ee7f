import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../app/shell-route.ts";
import { DiscoveryView } from "./discovery-view.ts";

/** What the network shows, held against the plan. */
export const discoveryRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/discovery",
  validateSearch: DiscoveryView,
  component: lazyRouteComponent(() => import("./DiscoveryPage.tsx"), "DiscoveryPage"),
});
