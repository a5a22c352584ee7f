import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../../app/shell-route.ts";
import { MachinesView, MachineView } from "./machines-view.ts";

const getParentRoute = () => shellRoute;

/** The machines that were told of, and what one of them is. */
export const machinesRoutes = [
  createRoute({
    getParentRoute,
    path: "/discovery/machines",
    validateSearch: MachinesView,
    component: lazyRouteComponent(() => import("./MachinesPage.tsx"), "MachinesPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/discovery/machine",
    validateSearch: MachineView,
    component: lazyRouteComponent(() => import("./MachinePage.tsx"), "MachinePage"),
  }),
];
