import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import * as z from "zod";
import { shellRoute } from "../../app/shell-route.ts";
import { ownAccount } from "../../queries/own-account.ts";
import { queryClient } from "../../server/query-client.ts";
import { adminSections } from "./admin-sections.ts";
import { AuditView } from "./audit/audit-view.ts";
import { PeopleView } from "./people/people-view.ts";

const adminRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/admin",
  component: lazyRouteComponent(() => import("./AdminPage.tsx"), "AdminPage"),
});

/** Leads to the first page where whoever asks may do something. */
const startRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: "/",
  beforeLoad: async () => {
    const { permissions } = await queryClient.ensureQueryData(ownAccount);
    const first = adminSections.find(({ permission }) => permissions.includes(permission));
    redirect({ to: first?.to ?? "/admin/access", replace: true, throw: true });
  },
});

const peopleRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: "people",
  validateSearch: PeopleView,
  component: lazyRouteComponent(() => import("./people/PeoplePage.tsx"), "PeoplePage"),
});

const accessRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: "access",
  validateSearch: z.object({ person: z.string().max(100).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import("./access/AccessPage.tsx"), "AccessPage"),
});

const delegationsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: "delegations",
  component: lazyRouteComponent(
    () => import("./delegations/DelegationsPage.tsx"),
    "DelegationsPage",
  ),
});

const connectorsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: "connectors",
  component: lazyRouteComponent(() => import("./connectors/ConnectorsPage.tsx"), "ConnectorsPage"),
});

const jobsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: "jobs",
  component: lazyRouteComponent(() => import("./jobs/JobsPage.tsx"), "JobsPage"),
});

const auditRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: "audit",
  validateSearch: AuditView,
  component: lazyRouteComponent(() => import("./audit/AuditPage.tsx"), "AuditPage"),
});

const backupsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: "backups",
  component: lazyRouteComponent(() => import("./backups/BackupsPage.tsx"), "BackupsPage"),
});

/** The pages of the administration. */
export const adminRoutes = adminRoute.addChildren([
  startRoute,
  peopleRoute,
  accessRoute,
  delegationsRoute,
  connectorsRoute,
  jobsRoute,
  auditRoute,
  backupsRoute,
]);
