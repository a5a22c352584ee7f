import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../app/shell-route.ts";

/** One element. */
export const elementRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/elements/$id",
  component: lazyRouteComponent(() => import("./ElementPage.tsx"), "ElementPage"),
});
