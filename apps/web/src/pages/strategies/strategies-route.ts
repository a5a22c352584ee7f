import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../app/shell-route.ts";
import { StrategiesView, StrategyView } from "./strategies-view.ts";

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/strategies",
  validateSearch: StrategiesView,
  component: lazyRouteComponent(() => import("./StrategiesPage.tsx"), "StrategiesPage"),
});

const strategyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/strategies/$id",
  validateSearch: StrategyView,
  component: lazyRouteComponent(() => import("./StrategyPage.tsx"), "StrategyPage"),
});

/** The strategies by what they are worth, and each by itself. */
export const strategiesRoutes = [listRoute, strategyRoute] as const;
