import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../app/shell-route.ts";
import { ExercisesView, ExerciseView, LiveView } from "./exercises-view.ts";

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/exercises",
  validateSearch: ExercisesView,
  component: lazyRouteComponent(() => import("./ExercisesPage.tsx"), "ExercisesPage"),
});

const exerciseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/exercises/$id",
  validateSearch: ExerciseView,
  component: lazyRouteComponent(() => import("./ExercisePage.tsx"), "ExercisePage"),
});

const liveRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/exercises/$id/live",
  validateSearch: LiveView,
  component: lazyRouteComponent(() => import("./live/LivePage.tsx"), "LivePage"),
});

/** The exercises, each with its plan, and the screens on which it is run. */
export const exercisesRoutes = [listRoute, exerciseRoute, liveRoute] as const;
