import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../app/shell-route.ts";
import { CallTreesView, CallTreeView } from "./call-trees-view.ts";

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/call-trees",
  validateSearch: CallTreesView,
  component: lazyRouteComponent(() => import("./CallTreesPage.tsx"), "CallTreesPage"),
});

const callTreeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/call-trees/$id",
  validateSearch: CallTreeView,
  component: lazyRouteComponent(() => import("./CallTreePage.tsx"), "CallTreePage"),
});

/** The call trees, and each to read, print and edit. */
export const callTreesRoutes = [listRoute, callTreeRoute] as const;
