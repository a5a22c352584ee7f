import { createRootRoute } from "@tanstack/react-router";
import { AppShell } from "./AppShell.tsx";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { RouteProblem } from "./RouteProblem.tsx";

/** What stands around every page. */
export const shellRoute = createRootRoute({
  component: AppShell,
  notFoundComponent: NotFoundPage,
  errorComponent: RouteProblem,
});
