import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../app/shell-route.ts";
import { WindowView } from "../../components/observed-window/window-view.ts";

/** What the network shows, held against the plan. */
export const discoveryRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/discovery",
  validateSearch: WindowView,
  component: lazyRouteComponent(() => import("./DiscoveryPage.tsx"), "DiscoveryPage"),
});
