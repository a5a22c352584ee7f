import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../app/shell-route.ts";

/** Changing one element. */
export const elementEditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/elements/$id/edit",
  component: lazyRouteComponent(() => import("./form/EditElementPage.tsx"), "EditElementPage"),
});

/** Adding an element. */
export const newElementRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/new-element",
  component: lazyRouteComponent(() => import("./form/NewElementPage.tsx"), "NewElementPage"),
});
