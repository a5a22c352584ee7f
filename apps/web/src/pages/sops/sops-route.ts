import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../app/shell-route.ts";
import { SopsView, SopView } from "./sops-view.ts";

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/sops",
  validateSearch: SopsView,
  component: lazyRouteComponent(() => import("./SopsPage.tsx"), "SopsPage"),
});

const sopRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/sops/$id",
  validateSearch: SopView,
  component: lazyRouteComponent(() => import("./SopPage.tsx"), "SopPage"),
});

/** The procedures, and each to read, print and edit. */
export const sopsRoutes = [listRoute, sopRoute] as const;
