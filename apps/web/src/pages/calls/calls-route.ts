import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../app/shell-route.ts";
import { CallsView, StartView } from "./calls-view.ts";

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/calls",
  validateSearch: CallsView,
  component: lazyRouteComponent(() => import("./CallsPage.tsx"), "CallsPage"),
});

const callRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/calls/$id",
  component: lazyRouteComponent(() => import("./report/CallPage.tsx"), "CallPage"),
});

const startRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/call-trees/$id/call",
  validateSearch: StartView,
  component: lazyRouteComponent(() => import("./start/StartCallPage.tsx"), "StartCallPage"),
});

/** The calls that were made, each as a report, and where one is started. */
export const callsRoutes = [listRoute, callRoute, startRoute] as const;
