import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../app/shell-route.ts";
import { ImpactAnalysesView } from "./impact-analyses-view.ts";
import { ImpactAnalysisView } from "./impact-analysis-view.ts";

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/impact-analyses",
  validateSearch: ImpactAnalysesView,
  component: lazyRouteComponent(() => import("./ImpactAnalysesPage.tsx"), "ImpactAnalysesPage"),
});

const analysisRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/impact-analyses/$id",
  validateSearch: ImpactAnalysisView,
  component: lazyRouteComponent(() => import("./ImpactAnalysisPage.tsx"), "ImpactAnalysisPage"),
});

/** The list of impact analyses, and each with its questions. */
export const impactAnalysesRoutes = [listRoute, analysisRoute] as const;
