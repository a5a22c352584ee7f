/**
 * What a tenant may have that changes what it depends on, in the order in which a person is asked. None of them is the
 * plainest tenant: accounts and passwords in the cloud only, clients without a cache, nothing on premises.
 */
export const features = [
  {
    id: "federated-sign-in",
    name: "Federated sign-in",
    description:
      "People of at least one domain sign in at AD FS or at another identity provider of your own.",
  },
  {
    id: "pass-through-sign-in",
    name: "Pass-through sign-in",
    description: "Entra has passwords checked by agents in your own network.",
  },
  {
    id: "third-party-sign-in",
    name: "Sign-in at another vendor",
    description:
      "People sign in at the identity service of another vendor, such as one for single sign-on.",
  },
  {
    id: "password-hash-sync",
    name: "Password hashes in the cloud",
    description:
      "Entra Connect copies password hashes. With federated or pass-through sign-in they are the standby, switched to by hand.",
  },
  {
    id: "directory-sync",
    name: "Directory synchronisation",
    description: "Accounts are kept in Active Directory and copied to Entra by Entra Connect.",
  },
  {
    id: "second-sync-server",
    name: "Second synchronisation server",
    description: "A second Entra Connect server runs in staging mode and can take over by hand.",
  },
  {
    id: "password-writeback",
    name: "Password writeback",
    description: "Passwords that people reset in the cloud are written to Active Directory.",
  },
  {
    id: "third-party-mfa",
    name: "Second factor of another vendor",
    description: "The second factor is asked for by the service of another vendor.",
  },
  {
    id: "mfa-by-phone",
    name: "Second factor by telephone",
    description: "Some people have nothing but a text message or a call as second factor.",
  },
  {
    id: "strict-reauthentication",
    name: "Frequent sign-in",
    description:
      "Policies set a sign-in frequency or an authentication strength, or are of the classic kind.",
  },
  {
    id: "resilience-defaults-off",
    name: "Resilience defaults disabled",
    description: "Policies forbid Entra to go on with what it last knew while it is disturbed.",
  },
  {
    id: "china-21vianet",
    name: "Tenant in China",
    description: "The tenant is run by 21Vianet.",
  },
  {
    id: "compliant-device-required",
    name: "Compliant devices only",
    description: "Conditional access lets in only devices that Intune calls compliant.",
  },
  {
    id: "joined-devices",
    name: "Joined devices",
    description: "PCs are joined to Entra, alone or beside Active Directory.",
  },
  {
    id: "cached-mode",
    name: "Outlook with a cache",
    description: "Outlook on Windows works in cached mode and keeps months of mail on the PC.",
  },
  {
    id: "hybrid-exchange",
    name: "Hybrid Exchange",
    description: "Some mailboxes are on Exchange servers of your own, beside Exchange Online.",
  },
  {
    id: "centralized-mail-transport",
    name: "Mail through your own servers",
    description: "Internet mail of cloud mailboxes goes through Exchange servers of your own.",
  },
  {
    id: "files-on-demand",
    name: "Files On-Demand",
    description: "OneDrive shows files on the PC that are not there until somebody opens them.",
  },
  {
    id: "pinned-files",
    name: "Pinned files",
    description: "Folders that work needs are always kept on the device.",
  },
  {
    id: "onedrive-offline-mode",
    name: "OneDrive offline in the browser",
    description: "OneDrive in the browser and in Teams has its offline mode on.",
  },
  {
    id: "calling-plan",
    name: "Calls by a carrier in the cloud",
    description: "Telephone calls go by a Calling Plan or Operator Connect.",
  },
  {
    id: "direct-routing",
    name: "Direct Routing",
    description: "Telephone calls go by a session border controller and trunk of your own.",
  },
  {
    id: "survivable-branch",
    name: "Survivable branch appliance",
    description:
      "Sites with Direct Routing have an appliance that carries calls without the cloud.",
  },
  {
    id: "teams-rooms",
    name: "Teams Rooms",
    description: "Meeting rooms have Teams devices.",
  },
  {
    id: "shared-computers",
    name: "Shared computers",
    description: "Office runs on shared or virtual PCs with shared computer activation.",
  },
  {
    id: "extended-offline-access",
    name: "Extended offline access",
    description: "Office may go 180 days without contact instead of 30.",
  },
  {
    id: "central-internet-access",
    name: "One way to the internet",
    description:
      "All people at work reach the internet through the same lines, because there is one site or one way out.",
  },
  {
    id: "second-internet-line",
    name: "Second internet line",
    description: "A second line from another provider, by another route, takes over.",
  },
  {
    id: "web-proxy",
    name: "Proxy or inspecting firewall",
    description:
      "Traffic to Microsoft 365 passes a proxy, a firewall's allow list or TLS inspection.",
  },
  {
    id: "forced-tunnel-vpn",
    name: "All remote traffic through the VPN",
    description: "People at home reach Microsoft 365 only through the VPN of the organisation.",
  },
  {
    id: "vpn-mfa",
    name: "VPN with Entra's second factor",
    description:
      "The VPN asks Entra for the second factor, by the extension of the network policy server.",
  },
  {
    id: "expressroute",
    name: "ExpressRoute",
    description: "A private circuit leads to Microsoft.",
  },
  {
    id: "endpoint-agent",
    name: "Endpoint security agent",
    description: "Windows PCs carry a security agent that takes content updates from its vendor.",
  },
  {
    id: "tenant-reading",
    name: "Reading from the tenant",
    description: "Mainstay reads health, usage and licences from the tenant by itself.",
  },
] as const;

/** The id of a feature that a tenant may have. */
export type FeatureId = (typeof features)[number]["id"];
