import { createRouter } from "@tanstack/react-router";
import { routeTree } from "./routes.ts";

/** Which page an address shows. */
export const router = createRouter({
  routeTree,
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
