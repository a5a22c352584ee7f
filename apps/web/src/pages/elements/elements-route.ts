import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../app/shell-route.ts";
import { ElementsView } from "./elements-view.ts";

/** The list of all elements, as its address says. */
export const elementsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/elements",
  validateSearch: ElementsView,
  component: lazyRouteComponent(() => import("./ElementsPage.tsx"), "ElementsPage"),
});
