/** A service of which Graph tells the health: by which id, under which names, and which element of the catalog it is. */
export type HealthService = {
  /** Absent where only the name has been seen. */
  readonly id?: string;
  /** Names that it has had, the first of them the one that Graph gave in 2022. */
  readonly names: readonly string[];
  /** Absent where nothing of the catalog is it. */
  readonly element?: string;
};

/**
 * The services that Graph's service health was seen to have, and those that its posts name besides. Names change, ids do not:
 * Yammer is Viva Engage by now, and Identity Service is Microsoft Entra.
 */
export const healthServices: readonly HealthService[] = [
  { id: "Exchange", names: ["Exchange Online", "Exchange"], element: "exchange-online" },
  {
    id: "OrgLiveID",
    names: [
      "Identity Service",
      "Microsoft Entra",
      "Microsoft Entra ID",
      "Azure Active Directory",
      "Azure AD",
      "Entra ID",
      "Entra",
    ],
    element: "entra-id",
  },
  { id: "OSDPPlatform", names: ["Microsoft 365 suite"], element: "microsoft-365" },
  { id: "Lync", names: ["Skype for Business"] },
  { id: "SharePoint", names: ["SharePoint Online", "SharePoint"], element: "sharepoint-online" },
  {
    id: "DynamicsCRM",
    names: ["Dynamics 365 Apps", "Dynamics 365", "Microsoft Dynamics 365"],
    element: "dynamics-365",
  },
  { id: "RMS", names: ["Azure Information Protection"], element: "information-protection" },
  {
    id: "yammer",
    names: ["Yammer Enterprise", "Yammer", "Viva Engage", "Microsoft Viva Engage"],
    element: "viva-engage",
  },
  {
    id: "MobileDeviceManagement",
    names: ["Mobile Device Management for Office 365"],
    element: "intune",
  },
  { id: "Planner", names: ["Planner", "Microsoft Planner"], element: "planner" },
  { id: "SwayEnterprise", names: ["Sway"], element: "sway" },
  { id: "PowerBIcom", names: ["Power BI"], element: "power-bi" },
  { id: "Intune", names: ["Microsoft Intune", "Intune"], element: "intune" },
  { id: "OneDriveForBusiness", names: ["OneDrive for Business", "OneDrive"], element: "onedrive" },
  { id: "microsoftteams", names: ["Microsoft Teams", "Teams"], element: "teams" },
  { id: "StaffHub", names: ["Microsoft StaffHub"] },
  { id: "Bookings", names: ["Microsoft Bookings"], element: "bookings" },
  {
    id: "officeonline",
    names: ["Office for the web", "Office Online", "Microsoft 365 for the web"],
    element: "office-web",
  },
  {
    id: "O365Client",
    names: ["Microsoft 365 Apps", "Microsoft 365 apps", "Office client applications"],
    element: "office-apps",
  },
  { id: "PowerApps", names: ["Power Apps", "PowerApps"], element: "power-apps" },
  { id: "PowerAppsM365", names: ["Power Apps in Microsoft 365"], element: "power-apps" },
  {
    id: "MicrosoftFlow",
    names: ["Microsoft Power Automate", "Power Automate"],
    element: "power-automate",
  },
  {
    id: "MicrosoftFlowM365",
    names: ["Microsoft Power Automate in Microsoft 365", "Power Automate in Microsoft 365"],
    element: "power-automate",
  },
  { id: "Forms", names: ["Microsoft Forms"], element: "forms" },
  {
    id: "Microsoft365Defender",
    names: ["Microsoft 365 Defender", "Microsoft Defender XDR"],
    element: "defender-xdr",
  },
  { id: "Stream", names: ["Microsoft Stream"], element: "stream" },
  { id: "PAM", names: ["Privileged Access"], element: "privileged-access" },
  { id: "Viva", names: ["Microsoft Viva"], element: "viva" },
  {
    id: "cloudappsecurity",
    names: ["Microsoft Defender for Cloud Apps"],
    element: "defender-cloud-apps",
  },
  { names: ["Microsoft Purview", "Purview"], element: "purview" },
  { names: ["Windows 365"], element: "windows-365" },
  { names: ["Microsoft 365 Copilot", "Microsoft Copilot"], element: "copilot" },
  { names: ["Microsoft To Do"], element: "to-do" },
  { names: ["Microsoft Whiteboard"], element: "whiteboard" },
  { names: ["Microsoft Loop"], element: "loop" },
  { names: ["Microsoft Lists"], element: "lists" },
  { names: ["Microsoft Graph"], element: "graph" },
  { names: ["Microsoft 365 admin center"], element: "admin-center" },
  { names: ["Microsoft Entra admin center", "Entra admin center"], element: "entra-admin-center" },
];

/** The service with this id or name, in whatever case; undefined for one that we have never heard of. */
export function findHealthService(idOrName: string): HealthService | undefined {
  const wanted = idOrName.trim().toLowerCase();
  return byIdOrName.get(wanted);
}

const byIdOrName: ReadonlyMap<string, HealthService> = new Map(
  healthServices.flatMap((service) =>
    [...service.names, ...(service.id === undefined ? [] : [service.id])].map(
      (word) => [word.toLowerCase(), service] as const,
    ),
  ),
);
