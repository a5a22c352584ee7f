import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../app/shell-route.ts";
import { CourseView, TrainingView } from "./training-view.ts";

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/training",
  validateSearch: TrainingView,
  component: lazyRouteComponent(() => import("./TrainingPage.tsx"), "TrainingPage"),
});

const courseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/training/$id",
  validateSearch: CourseView,
  component: lazyRouteComponent(() => import("./CoursePage.tsx"), "CoursePage"),
});

/** Who is to learn what, and who has; and each course by itself. */
export const trainingRoutes = [listRoute, courseRoute] as const;
