import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { placesOfNeeds } from "./places-of.ts";

test("what a plan declares is looked for between who needs and what is needed to operate, however they are seen", () => {
  const { elements } = planOf({
    elements: [
      {
        id: "app",
        kind: "application",
        name: "App",
        seenAs: ["tms.exe@APP-1.halden.example:443", "10.1.0.0/16"],
        needs: ["db", "shipper", { targets: ["backup"], for: "recover" }],
      },
      {
        id: "db",
        kind: "infrastructure",
        name: "DB",
        seenAs: ["2001:DB8:0::5", "10.0.0.2:5432 in North"],
      },
      { id: "shipper", kind: "supplier", name: "Shipper", seenAs: ["*.Shipper.example"] },
      { id: "backup", kind: "infrastructure", name: "Backup", seenAs: ["10.0.0.3"] },
      { id: "user", kind: "application", name: "User", needs: ["app"] },
    ],
  });
  expect(placesOfNeeds(elements)).toEqual({
    clients: { addresses: [], networks: ["10.1.0.0/16"], labels: ["app-1", "user"], domains: [] },
    servers: {
      addresses: ["2001:db8::5", "10.0.0.2"],
      networks: ["10.1.0.0/16"],
      labels: ["app-1"],
      domains: ["shipper.example"],
    },
  });
});
