import type { Source } from "../source.ts";

/** What Microsoft, or somebody who read Microsoft, has written. */
export const documents = {
  BAS: {
    title: "Backup authentication system",
    repository: "MicrosoftDocs/entra-docs",
    path: "docs/architecture/backup-authentication-system.md",
    day: "2025-07-22",
  },
  RD: {
    title: "Resilience defaults",
    repository: "MicrosoftDocs/entra-docs",
    path: "docs/identity/conditional-access/resilience-defaults.md",
    day: "2024-08-13",
  },
  TL: {
    title: "Configurable token lifetimes",
    repository: "MicrosoftDocs/entra-docs",
    path: "docs/identity-platform/configurable-token-lifetimes.md",
    day: "2025-05-09",
  },
  PRT: {
    title: "Primary refresh token",
    repository: "MicrosoftDocs/entra-docs",
    path: "docs/identity/devices/concept-primary-refresh-token.md",
    day: "2025-03-03",
  },
  CAE: {
    title: "Resilience with continuous access evaluation",
    repository: "MicrosoftDocs/entra-docs",
    path: "docs/architecture/resilience-with-continuous-access-evaluation.md",
  },
  HYB: {
    title: "Resilience in hybrid authentication",
    repository: "MicrosoftDocs/entra-docs",
    path: "docs/architecture/resilience-in-hybrid.md",
    day: "2022-11-16",
  },
  AUT: {
    title: "Choosing an authentication method",
    repository: "MicrosoftDocs/entra-docs",
    path: "docs/identity/hybrid/connect/choose-ad-authn.md",
    day: "2023-11-06",
  },
  STG: {
    title: "Entra Connect staging server",
    repository: "MicrosoftDocs/entra-docs",
    path: "docs/identity/hybrid/connect/how-to-connect-sync-staging-server.md",
    day: "2024-12-26",
  },
  PHB: {
    title: "Password hash synchronisation as a backup",
    repository: "MicrosoftDocs/entra-docs",
    path: "docs/identity/hybrid/connect/tutorial-phs-backup.md",
  },
  DEV: {
    title: "Resilience with device states",
    repository: "MicrosoftDocs/entra-docs",
    path: "docs/architecture/resilience-with-device-states.md",
  },
  CRED: {
    title: "Resilience in credential management",
    repository: "MicrosoftDocs/entra-docs",
    path: "docs/architecture/resilience-in-credentials.md",
  },
  RC: {
    title: "Resilient access control management",
    repository: "MicrosoftDocs/entra-docs",
    path: "docs/identity/authentication/concept-resilient-controls.md",
    day: "2025-03-04",
  },
  ESLA: {
    title: "Entra SLA performance",
    repository: "MicrosoftDocs/entra-docs",
    path: "docs/identity/monitoring-health/reference-sla-performance.md",
    day: "2024-12-10",
  },
  IPW: {
    title: "IP address and URL web service",
    repository: "MicrosoftDocs/microsoft-365-docs",
    path: "microsoft-365/enterprise/microsoft-365-ip-web-service.md",
  },
  NET: {
    title: "Network connectivity principles",
    repository: "MicrosoftDocs/microsoft-365-docs",
    path: "microsoft-365/enterprise/microsoft-365-network-connectivity-principles.md",
    day: "2023-10-26",
  },
  VSH: {
    title: "How to check service health",
    repository: "MicrosoftDocs/microsoft-365-docs",
    path: "microsoft-365/enterprise/view-service-health.md",
    day: "2023-07-19",
  },
  BKP: {
    title: "Questions about Microsoft 365 Backup",
    repository: "MicrosoftDocs/microsoft-365-docs",
    path: "microsoft-365/backup/backup-faq.md",
  },
  INT: {
    title: "Device compliance policies",
    repository: "MicrosoftDocs/memdocs",
    path: "memdocs/intune/protect/device-compliance-get-started.md",
    day: "2022-10-19",
  },
  LIC: {
    title: "Licensing and activation in Microsoft 365 Apps",
    repository: "MicrosoftDocs/OfficeDocs-DeployOffice",
    path: "microsoft-365-apps/licensing-activation/overview-licensing-activation-microsoft-365-apps.md",
    day: "2024-10",
  },
  EXT: {
    title: "Extended offline access",
    repository: "MicrosoftDocs/OfficeDocs-DeployOffice",
    path: "microsoft-365-apps/licensing-activation/overview-extended-offline-access.md",
    day: "2024-10",
  },
  SCA: {
    title: "Shared computer activation",
    repository: "MicrosoftDocs/OfficeDocs-DeployOffice",
    path: "microsoft-365-apps/licensing-activation/overview-shared-computer-activation.md",
    day: "2024-10",
  },
  FOD: {
    title: "Files On-Demand for Windows",
    repository: "MicrosoftDocs/OfficeDocs-SharePoint",
    path: "SharePoint/SharePointOnline/files-on-demand-windows.md",
    day: "2024-10",
  },
  ODO: {
    title: "OneDrive offline mode",
    repository: "MicrosoftDocs/OfficeDocs-SharePoint",
    path: "SharePoint/SharePointOnline/onedrive-offline.md",
    day: "2024-10",
  },
  SYN: {
    title: "How sync works",
    repository: "MicrosoftDocs/OfficeDocs-SharePoint",
    path: "SharePoint/SharePointOnline/sync-process.md",
    day: "2024-10",
  },
  EXH: {
    title: "Exchange hybrid deployments",
    repository: "MicrosoftDocs/OfficeDocs-Exchange",
    path: "Exchange/ExchangeHybrid/exchange-hybrid.md",
    day: "2021-07",
  },
  STI: {
    title: "How SharePoint and OneDrive interact with Teams",
    repository: "MicrosoftDocs/OfficeDocs-SkypeForBusiness",
    path: "Teams/sharepoint-onedrive-interact.md",
  },
  SBA: {
    title: "Survivable branch appliance",
    repository: "MicrosoftDocs/OfficeDocs-SkypeForBusiness",
    path: "Teams/direct-routing-survivable-branch-appliance.md",
  },
  ETI: {
    title: "How Exchange and Teams interact",
    address: "https://docs.microsoft.com/microsoftteams/exchange-teams-interact",
  },
  MTR: {
    title: "Teams Room cannot fetch its calendar",
    repository: "MicrosoftDocs/OfficeDocs-Support",
    path: "Teams/teams-rooms-and-devices/mtr-device-cannot-fetch-calendar.md",
  },
  OLC: {
    title: "Cached Exchange mode, a copy of Microsoft's text",
    address: "https://studylib.net/doc/25710515",
  },
  EXQ: {
    title: "Queue lifetime of Exchange Online",
    address: "https://lonesync.com",
    day: "2019-02-20",
  },
  TOF: {
    title: "Teams offline",
    address: "https://office365itpros.com",
    day: "2021-02-15",
  },
  REC: {
    title: "Where Teams recordings are kept",
    address: "https://it.leeds.ac.uk (KB0016280)",
  },
  EWS: {
    title: "The end of Exchange Web Services (MC1227454)",
    address: "https://trndigital.com",
  },
  SLA: {
    title: "Service levels of Teams Phone",
    address: "https://office365itpros.com",
    day: "2021-12-06",
  },
  "SLA-2023": {
    title: "Summary of Microsoft's service levels of August 2023",
    address: "https://sevenwilliam.com",
    day: "2023-08",
  },
  UPTIME: {
    title: "Microsoft's page on service health and continuity, as copied early in 2022",
    day: "2022",
  },
  TLIM: {
    title: "Throttling limits of Graph",
    repository: "microsoftgraph/microsoft-graph-docs-contrib",
    path: "concepts/throttling-limits.md",
  },
  EP: {
    title: "Endpoints of Microsoft 365, worldwide",
    address: "https://endpoints.office.com/endpoints/Worldwide",
    day: "2025-12-01",
  },
} as const satisfies Record<string, Source>;
