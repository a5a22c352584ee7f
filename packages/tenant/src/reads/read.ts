/** Something that is read from a tenant: what it is in words, where Graph has it, and what permission that takes, of which tier. */
export type Read = {
  readonly what: string;
  /** With version and query, from the first slash. */
  readonly path: string;
  /** The least application permission that suffices. */
  readonly permission: string;
  readonly tier: Tier;
};

/**
 * How much an organisation lets us read: 1 is how Microsoft 365 is, 2 is who uses and is licensed for what. Nothing is ever
 * written.
 */
export type Tier = 1 | 2;

/** Some answers are pages: so many items a page are asked for. */
export const pageSize = 999;

/**
 * What is read, by name. Permissions are the least ones of Graph's published list (August 2026); departments need `User.Read.All`,
 * since `User.ReadBasic.All` does not give them.
 */
export const reads = {
  healthOverviews: {
    what: "the health of services",
    path: "/v1.0/admin/serviceAnnouncement/healthOverviews",
    permission: "ServiceHealth.Read.All",
    tier: 1,
  },
  issues: {
    what: "the issues of services",
    path: "/v1.0/admin/serviceAnnouncement/issues",
    permission: "ServiceHealth.Read.All",
    tier: 1,
  },
  messages: {
    what: "the posts of the message center",
    path: "/v1.0/admin/serviceAnnouncement/messages",
    permission: "ServiceMessage.Read.All",
    tier: 1,
  },
  reportSettings: {
    what: "whether names are concealed in reports",
    path: "/v1.0/admin/reportSettings",
    permission: "ReportSettings.Read.All",
    tier: 2,
  },
  users: {
    what: "users with their units",
    path: `/v1.0/users?$select=${[
      "id",
      "userPrincipalName",
      "department",
      "companyName",
      "officeLocation",
      "city",
      "country",
      "employeeOrgData",
      "accountEnabled",
      "userType",
      "assignedLicenses",
      "assignedPlans",
      "onPremisesSyncEnabled",
    ].join(",")}&$top=${pageSize}`,
    permission: "User.Read.All",
    tier: 2,
  },
  subscribedSkus: {
    what: "licences",
    path: "/v1.0/subscribedSkus",
    permission: "LicenseAssignment.Read.All",
    tier: 2,
  },
} as const satisfies Readonly<Record<string, Read>>;

/** The usage reports that are read, by the names of Graph's functions. */
export const reportNames = [
  "getOffice365ActiveUserDetail",
  "getOffice365ServicesUserCounts",
  "getTeamsUserActivityUserDetail",
  "getEmailActivityUserDetail",
  "getOneDriveActivityUserDetail",
  "getSharePointActivityUserDetail",
  "getM365AppUserDetail",
] as const;
export type ReportName = (typeof reportNames)[number];

/** How many days a report may look back. */
export const reportPeriods = [7, 30, 90, 180] as const;
export type ReportPeriod = (typeof reportPeriods)[number];

/** A usage report over so many days. */
export function reportRead(name: ReportName, period: ReportPeriod): Read {
  return {
    what: `the report ${name}`,
    path: `/v1.0/reports/${name}(period='D${period}')`,
    permission: "Reports.Read.All",
    tier: 2,
  };
}
