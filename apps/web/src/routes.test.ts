import { createRouter } from "@tanstack/react-router";
import { expect, test } from "vitest";
// oxlint-disable-next-line no-restricted-imports -- the benchmark is held to the routes here, where they are
import { targets } from "../../../bench/pages/targets.ts";
import { pages } from "../../../e2e/harness/pages.ts";
import { routeTree } from "./routes.ts";

const routes = Object.keys(createRouter({ routeTree }).routesByPath).toSorted();

test("every route has a page that is held to be open to everybody", () => {
  const held = new Set(pages.flatMap(({ route }) => route ?? []));
  expect([...held].toSorted()).toEqual(routes);
});

test("every route has a page that the benchmark holds to its budgets", () => {
  const held = new Set(targets.map(({ route }) => route));
  expect([...held].toSorted()).toEqual(routes);
});
