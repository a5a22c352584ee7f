import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod";
import { shellRoute } from "../../app/shell-route.ts";

const Id = z.string().optional().catch(undefined);

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/actions",
  validateSearch: z.object({
    which: z.enum(["all"]).optional().catch(undefined),
    exercise: Id,
    incident: Id,
    finding: Id,
    about: Id,
  }),
  component: lazyRouteComponent(() => import("./ActionsPage.tsx"), "ActionsPage"),
});

const actionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/actions/$id",
  validateSearch: z.object({ edit: z.boolean().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import("./ActionPage.tsx"), "ActionPage"),
});

/** What is to be done about what was found, and each by itself. */
export const actionsRoutes = [listRoute, actionRoute] as const;
