/** A cloud of Microsoft 365: where tokens are given out, where Graph answers, and whether it has usage reports. */
export type Cloud = {
  /** As Microsoft names its list of endpoints. GCC is part of Worldwide. */
  readonly name: CloudName;
  readonly authority: string;
  /** Another host for tokens that is documented as well. */
  readonly otherAuthority?: string;
  readonly graph: string;
  readonly hasReports: boolean;
};

export const cloudNames = ["Worldwide", "USGovGCCHigh", "USGovDoD", "China"] as const;
export type CloudName = (typeof cloudNames)[number];

/**
 * The clouds by name. The hosts are those of Microsoft's documentation of national clouds; for China it names one host for tokens in
 * 2021 and another in 2025. Usage reports are in the metadata of Graph for Worldwide alone.
 */
export const clouds: Readonly<Record<CloudName, Cloud>> = {
  Worldwide: {
    name: "Worldwide",
    authority: "https://login.microsoftonline.com",
    graph: "https://graph.microsoft.com",
    hasReports: true,
  },
  USGovGCCHigh: {
    name: "USGovGCCHigh",
    authority: "https://login.microsoftonline.us",
    graph: "https://graph.microsoft.us",
    hasReports: false,
  },
  USGovDoD: {
    name: "USGovDoD",
    authority: "https://login.microsoftonline.us",
    graph: "https://dod-graph.microsoft.us",
    hasReports: false,
  },
  China: {
    name: "China",
    authority: "https://login.partner.microsoftonline.cn",
    otherAuthority: "https://login.chinacloudapi.cn",
    graph: "https://microsoftgraph.chinacloudapi.cn",
    hasReports: false,
  },
};
