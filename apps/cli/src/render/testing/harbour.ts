import { Plan } from "@mainstay/plan";
import * as z from "zod";

/**
 * A harbour that talks over Microsoft 365 alone. It writes the parts of the catalog that it needs by itself, so that
 * pages about it stay as they are when the catalog learns something.
 */
export const harbour: Plan = z.decode(Plan, {
  mainstay: 1,
  organisation: { name: "The harbour" },
  people: [
    { id: "ida", name: "Ida Berg" },
    { id: "ben", name: "Ben Holt" },
  ],
  elements: [
    {
      id: "pilotage",
      kind: "function",
      name: "Pilotage",
      criticality: "mission-critical",
      objectives: { rto: "1h", mtpd: "4h" },
      needs: ["incident-management", { targets: ["berth-office"], loss: 0.5 }],
    },
    {
      id: "incident-management",
      kind: "process",
      name: "Incident management",
      needs: ["mail", "duty-officers"],
    },
    {
      id: "berth-office",
      kind: "process",
      name: "Berth office",
      needs: [{ targets: ["teams-queues"], loss: 0.9 }, "berth-plan"],
    },
    { id: "duty-officers", kind: "team", name: "Duty officers" },
    {
      id: "berth-plan",
      kind: "information",
      name: "Berth plan",
      needs: [{ targets: ["sharepoint-online"], holds: "1h" }],
    },
    { id: "vhf-radio", kind: "infrastructure", name: "VHF radio", recovery: { time: "2h" } },
    { id: "mail", kind: "service", name: "Mail", needs: ["exchange-online"] },
    { id: "exchange-online", kind: "service", name: "Exchange Online", recovery: { time: "6h" } },
    { id: "teams", kind: "service", name: "Teams", recovery: { time: "6h" } },
    { id: "teams-chat", kind: "service", name: "Teams chat", needs: ["teams"] },
    { id: "teams-queues", kind: "service", name: "Teams call queues", needs: ["teams"] },
    { id: "sharepoint-online", kind: "service", name: "SharePoint", recovery: { time: "6h" } },
    {
      id: "onedrive-sync",
      kind: "service",
      name: "Synced files",
      needs: [{ targets: ["onedrive"], loss: 0.7 }],
    },
    { id: "onedrive", kind: "service", name: "OneDrive", needs: ["sharepoint-online"] },
  ],
  scenarios: [
    {
      id: "no-mail",
      name: "No mail",
      disruptions: [{ element: "exchange-online", lasts: "6h" }],
    },
    { id: "no-teams", name: "No Teams", disruptions: [{ element: "teams", lasts: "6h" }] },
  ],
  strategies: [
    {
      id: "radio-for-berths",
      name: "Berths by radio",
      status: "approved",
      changes: [
        { remove: "elements/berth-office/needs/teams-queues" },
        {
          put: "elements/berth-office/needs/teams-queues+vhf-radio",
          value: { any: ["teams-queues", "vhf-radio"], loss: 0.9 },
        },
      ],
    },
    {
      id: "pin-the-berth-plan",
      name: "Berth plan on every PC",
      status: "retired",
      changes: [
        { remove: "elements/berth-plan/needs/sharepoint-online" },
        {
          put: "elements/berth-plan/needs/sharepoint-online+onedrive-sync",
          value: { any: ["sharepoint-online", "onedrive-sync"], holds: "1h" },
        },
      ],
    },
  ],
  sops: [
    {
      id: "teams-outage",
      name: "Teams is down",
      scenarios: ["no-teams"],
      copies: ["teams-chat"],
    },
  ],
  callTrees: [
    {
      id: "harbour-tree",
      name: "Harbour call tree",
      scenarios: ["no-teams"],
      start: "ida",
      calls: [{ from: "ida", to: ["ben"] }],
      channels: ["teams-chat"],
    },
  ],
});
