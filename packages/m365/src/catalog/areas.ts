import type { CatalogElement } from "./catalog-element.ts";
import { administrationElements } from "./elements/administration.ts";
import { automationElements } from "./elements/automation.ts";
import { deviceElements } from "./elements/devices-intune.ts";
import { exchangeElements } from "./elements/exchange.ts";
import { hybridElements } from "./elements/hybrid.ts";
import { identityElements } from "./elements/identity.ts";
import { mailElements } from "./elements/mail.ts";
import { networkElements } from "./elements/network.ts";
import { officeElements } from "./elements/office-apps.ts";
import { otherElements } from "./elements/others.ts";
import { platformElements } from "./elements/platform.ts";
import { protectionElements } from "./elements/protection.ts";
import { sessionElements } from "./elements/sessions.ts";
import { sharepointOnedriveElements } from "./elements/sharepoint-onedrive.ts";
import { teamsElements } from "./elements/teams.ts";
import { telephonyElements } from "./elements/telephony.ts";

/** A part of the catalog that belongs together: its word is also the tag of its elements. */
export type CatalogArea = {
  readonly id: string;
  readonly name: string;
  readonly elements: readonly CatalogElement[];
};

/** The whole catalog, in the order in which it is shown. */
export const areas: readonly CatalogArea[] = [
  { id: "platform", name: "What all workloads share", elements: platformElements },
  {
    id: "identity",
    name: "Identity and sign-in",
    elements: [...identityElements, ...sessionElements],
  },
  { id: "hybrid", name: "Identity on premises and elsewhere", elements: hybridElements },
  { id: "network", name: "The way to the cloud", elements: networkElements },
  { id: "exchange", name: "Exchange Online", elements: exchangeElements },
  { id: "mail", name: "Mail by client", elements: mailElements },
  { id: "teams", name: "Teams", elements: teamsElements },
  { id: "voice", name: "Teams calls and telephony", elements: telephonyElements },
  { id: "sharepoint", name: "SharePoint and OneDrive", elements: sharepointOnedriveElements },
  { id: "office", name: "Office", elements: officeElements },
  { id: "devices", name: "Devices", elements: deviceElements },
  { id: "administration", name: "Administration", elements: administrationElements },
  { id: "automation", name: "Power Platform and Dynamics", elements: automationElements },
  { id: "protection", name: "Protection and records", elements: protectionElements },
  { id: "others", name: "Other services", elements: otherElements },
];
