import { shellRoute } from "./app/shell-route.ts";
import { actionsRoutes } from "./pages/actions/actions-routes.ts";
import { adminRoutes } from "./pages/admin/admin-routes.ts";
import { applicationMapRoute } from "./pages/application-map/application-map-route.ts";
import { callTreesRoutes } from "./pages/call-trees/call-trees-route.ts";
import { callsRoutes } from "./pages/calls/calls-route.ts";
import { discoveryRoute } from "./pages/discovery/discovery-route.ts";
import { observedRoutes } from "./pages/discovery/changes/changes-route.ts";
import { machinesRoutes } from "./pages/discovery/machines/machines-route.ts";
import { elementEditRoute, newElementRoute } from "./pages/elements/element-edit-route.ts";
import { elementRoute } from "./pages/elements/element-route.ts";
import { elementsRoute } from "./pages/elements/elements-route.ts";
import { exercisesRoutes } from "./pages/exercises/exercises-route.ts";
import { historyRoute } from "./pages/history/history-route.ts";
import { impactAnalysesRoutes } from "./pages/impact-analysis/impact-analyses-route.ts";
import { importRoute } from "./pages/import/import-route.ts";
import { mapRoute } from "./pages/map/map-route.ts";
import { overviewRoute } from "./pages/overview/overview-route.ts";
import { responseRoutes } from "./pages/response/response-routes.ts";
import { programmeRoute } from "./pages/programme/programme-route.ts";
import { scenarioRoutes } from "./pages/scenarios/scenarios-route.ts";
import { sopsRoutes } from "./pages/sops/sops-route.ts";
import { strategiesRoutes } from "./pages/strategies/strategies-route.ts";
import { trainingRoutes } from "./pages/training/training-routes.ts";

/** Every page there is; a page adds its routes here. */
export const routeTree = shellRoute.addChildren([
  overviewRoute,
  elementsRoute,
  elementRoute,
  elementEditRoute,
  newElementRoute,
  mapRoute,
  discoveryRoute,
  ...observedRoutes,
  ...machinesRoutes,
  ...responseRoutes,
  ...actionsRoutes,
  ...scenarioRoutes,
  applicationMapRoute,
  ...impactAnalysesRoutes,
  ...strategiesRoutes,
  ...sopsRoutes,
  ...callTreesRoutes,
  ...callsRoutes,
  programmeRoute,
  ...trainingRoutes,
  ...exercisesRoutes,
  adminRoutes,
  importRoute,
  historyRoute,
]);
