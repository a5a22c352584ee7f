import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod";
import { shellRoute } from "../../app/shell-route.ts";
import { LossesView, OwnScenarioView, ScenarioView } from "./scenario-view.ts";

/** Everything that could happen: of the plan, and what has happened to Microsoft 365. */
const scenariosRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/scenarios",
  validateSearch: z.object({ text: z.string().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import("./ScenariosPage.tsx"), "ScenariosPage"),
});

/** What a scenario of the plan does. */
const scenarioRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/scenarios/$id",
  validateSearch: OwnScenarioView,
  component: lazyRouteComponent(() => import("./ScenarioPage.tsx"), "ScenarioPage"),
});

/** What a known incident would do. */
const incidentRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/incidents/$id",
  validateSearch: ScenarioView,
  component: lazyRouteComponent(() => import("./IncidentPage.tsx"), "IncidentPage"),
});

/** What losses would do that are chosen on the spot. */
const lossesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/losses",
  validateSearch: LossesView,
  component: lazyRouteComponent(() => import("./LossesPage.tsx"), "LossesPage"),
});

/** The pages of what could happen. */
export const scenarioRoutes = [scenariosRoute, scenarioRoute, incidentRoute, lossesRoute] as const;
