import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod";
import { shellRoute } from "../../app/shell-route.ts";

/** The plan out of files and into files. */
export const importRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/import",
  validateSearch: z.object({ mode: z.enum(["add", "replace"]).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import("./ImportPage.tsx"), "ImportPage"),
});
