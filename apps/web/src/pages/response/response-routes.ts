import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../app/shell-route.ts";

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/response",
  component: lazyRouteComponent(() => import("./ResponsePage.tsx"), "ResponsePage"),
});

const incidentRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/response/$id",
  component: lazyRouteComponent(() => import("./IncidentPage.tsx"), "IncidentPage"),
});

const reviewRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/response/$id/review",
  component: lazyRouteComponent(() => import("./review/ReviewPage.tsx"), "ReviewPage"),
});

/** One's own incidents while they last, and what is learnt from them. */
export const responseRoutes = [listRoute, incidentRoute, reviewRoute] as const;
