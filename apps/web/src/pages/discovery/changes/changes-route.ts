import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../../app/shell-route.ts";
import { AroundView, ChangesView } from "./changes-view.ts";

const getParentRoute = () => shellRoute;

/** What is otherwise on the network than it was, and what was seen around a machine. */
export const observedRoutes = [
  createRoute({
    getParentRoute,
    path: "/discovery/changes",
    validateSearch: ChangesView,
    component: lazyRouteComponent(() => import("./ChangesPage.tsx"), "ChangesPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/discovery/around",
    validateSearch: AroundView,
    component: lazyRouteComponent(() => import("./AroundPage.tsx"), "AroundPage"),
  }),
];
