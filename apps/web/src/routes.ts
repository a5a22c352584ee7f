import { shellRoute } from "./app/shell-route.ts";
import { adminRoutes } from "./pages/admin/admin-routes.ts";
import { applicationMapRoute } from "./pages/application-map/application-map-route.ts";
import { callTreesRoutes } from "./pages/call-trees/call-trees-route.ts";
import { discoveryRoute } from "./pages/discovery/discovery-route.ts";
import { elementEditRoute, newElementRoute } from "./pages/elements/element-edit-route.ts";
import { elementRoute } from "./pages/elements/element-route.ts";
import { elementsRoute } from "./pages/elements/elements-route.ts";
import { impactAnalysesRoutes } from "./pages/impact-analysis/impact-analyses-route.ts";
import { importRoute } from "./pages/import/import-route.ts";
import { mapRoute } from "./pages/map/map-route.ts";
import { overviewRoute } from "./pages/overview/overview-route.ts";
import { scenarioRoutes } from "./pages/scenarios/scenarios-route.ts";
import { sopsRoutes } from "./pages/sops/sops-route.ts";
import { strategiesRoutes } from "./pages/strategies/strategies-route.ts";

/** Every page there is; a page adds its routes here. */
export const routeTree = shellRoute.addChildren([
  overviewRoute,
  elementsRoute,
  elementRoute,
  elementEditRoute,
  newElementRoute,
  mapRoute,
  discoveryRoute,
  ...scenarioRoutes,
  applicationMapRoute,
  ...impactAnalysesRoutes,
  ...strategiesRoutes,
  ...sopsRoutes,
  ...callTreesRoutes,
  adminRoutes,
  importRoute,
]);
