import { expect, test } from "vitest";
import { measuredServiceNames } from "./service-names.ts";
import { measuredServices, servicesIn, serviceSet } from "./services.ts";

test("every service that is measured is an element of the catalog", () => {
  expect(measuredServices.filter((service) => !measuredServiceNames.has(service))).toEqual([]);
});

test("services fit the bits of a set", () => {
  expect(servicesIn(serviceSet(...measuredServices))).toEqual(measuredServices);
  expect(new Set(measuredServices).size).toBeLessThan(32);
});
