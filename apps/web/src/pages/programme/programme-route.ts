import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../app/shell-route.ts";
import { ProgrammeView } from "./programme-view.ts";

/** What is to be validated when and why, what covers what, and what to rehearse next. */
export const programmeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/programme",
  validateSearch: ProgrammeView,
  component: lazyRouteComponent(() => import("./ProgrammePage.tsx"), "ProgrammePage"),
});
