/** A service of the catalog, and the names that are it alone, wherever in the list they stand. */
export type ServiceNames = { readonly service: string; readonly names: readonly string[] };

/**
 * What Microsoft's list does not say: which service of the catalog a name belongs to, where that is not the service of its
 * area. Our own assignment, by what Microsoft says the sets are for
 * (https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges); all clouds together, as names do not clash.
 */
export const serviceNames: readonly ServiceNames[] = [
  {
    service: "exchange-inbound",
    names: ["*.mail.protection.outlook.com", "*.mx.microsoft", "*.usgovcloud-mx.microsoft"],
  },
  {
    service: "exchange-smtp-submission",
    names: ["smtp.office365.com", "smtp.office365.us", "smtp.partner.outlook.cn"],
  },
  {
    service: "exchange-autodiscover",
    names: [
      "autodiscover.*.onmicrosoft.com",
      "autodiscover*.outlook.com",
      "autodiscover-s.office365.us",
    ],
  },
  { service: "exchange-administration", names: ["admin.exchange.microsoft.com"] },
  {
    service: "outlook-mobile",
    names: ["*.acompli.net", "*.acompli.com", "*.outlookmobile.com", "*.outlookmobile.us"],
  },
  {
    service: "onedrive",
    names: [
      "*-my.sharepoint.com",
      "*-my.sharepoint.us",
      "*-my.sharepoint.cn",
      "*-myfiles.sharepoint.com",
      "admin.onedrive.com",
      "admin.onedrive.us",
      "storage.live.com",
      "www.onedrive.com",
    ],
  },
  { service: "onedrive-sync", names: ["g.live.com", "oneclient.sfx.ms"] },
  {
    service: "office-web",
    names: [
      "*.officeapps.live.com",
      "officeapps.live.com",
      "office.live.com",
      "*.online.office.com",
      "*.online.office365.us",
    ],
  },
  {
    service: "office-apps",
    names: [
      "cdn.odc.officeapps.live.com",
      "cdn.uci.officeapps.live.com",
      "odc.officeapps.live.com",
      "roaming.officeapps.live.com",
      "officecdn.microsoft.com",
      "officecdn.microsoft.com.edgesuite.net",
      "officeclient.microsoft.com",
      "office15client.microsoft.com",
      "officeredir.microsoft.com",
      "o15.officeredir.microsoft.com",
      "officepreviewredir.microsoft.com",
      "r.office.microsoft.com",
      "otelrules.azureedge.net",
    ],
  },
  {
    service: "office-activation",
    names: ["activation.sls.microsoft.com", "ols.officeapps.live.com"],
  },
  {
    service: "entra-sign-in",
    names: [
      "*.microsoftonline.com",
      "*.microsoftonline.us",
      "*.microsoftonline.cn",
      "*.microsoftonline-p.com",
      "*.microsoftonline-p.net",
      "*.auth.microsoft.com",
      "*.auth.microsoft.us",
      "*.msftidentity.com",
      "*.msidentity.com",
      "*.msauth.net",
      "*.msauthimages.net",
      "*.msauthimages.us",
      "*.msftauth.net",
      "*.msftauthimages.net",
      "*.msftauthimages.us",
      "login.microsoft.com",
      "login.windows.net",
      "accounts.accesscontrol.windows.net",
      "autologon.microsoftazuread-sso.com",
    ],
  },
  { service: "entra-mfa", names: ["*.phonefactor.net"] },
  {
    service: "self-service-password-reset",
    names: ["passwordreset.microsoftonline.com", "api.passwordreset.microsoftonline.com"],
  },
  { service: "entra-admin-center", names: ["entra.microsoft.com"] },
  {
    service: "entra-id",
    names: [
      "account.activedirectory.windowsazure.com",
      "adminwebservice.microsoftonline.com",
      "becws.microsoftonline.com",
      "companymanager.microsoftonline.com",
      "enterpriseregistration.windows.net",
      "graph.microsoftazure.us",
      "graph.windows.net",
      "provisioningapi.microsoftonline.com",
    ],
  },
  {
    service: "graph",
    names: ["graph.microsoft.com", "graph.microsoft.us", "microsoftgraph.chinacloudapi.cn"],
  },
  { service: "intune", names: ["manage.microsoft.com", "*.manage.microsoft.com"] },
  {
    service: "power-automate",
    names: ["*.flow.microsoft.com", "*.powerautomate.com", "*.azure-apim.net"],
  },
  { service: "power-apps", names: ["*.powerapps.com"] },
  {
    service: "admin-center",
    names: [
      "admin.microsoft.com",
      "admin.cloud.microsoft",
      "portal.office.com",
      "portal.microsoftonline.com",
    ],
  },
  {
    service: "defender-xdr",
    names: [
      "security.microsoft.com",
      "*.security.microsoft.com",
      "security.microsoft.us",
      "*.security.microsoft.us",
      "defender.microsoft.com",
    ],
  },
  {
    service: "purview",
    names: [
      "purview.microsoft.com",
      "purview.microsoft.us",
      "compliance.microsoft.com",
      "compliance.microsoft.us",
    ],
  },
  { service: "defender-cloud-apps", names: ["*.portal.cloudappsecurity.com"] },
  {
    service: "information-protection",
    names: [
      "*.aadrm.com",
      "*.aadrm.us",
      "*.azurerms.com",
      "*.informationprotection.azure.com",
      "*.informationprotection.azure.us",
    ],
  },
  {
    service: "viva-engage",
    names: ["*.yammer.com", "*.yammerusercontent.com", "*.assets-yammer.com"],
  },
  {
    service: "sway",
    names: ["sway.com", "www.sway.com", "*.sway-cdn.com", "*.sway-extensions.com"],
  },
  { service: "forms", names: ["forms.office.com", "forms.microsoft.com"] },
  { service: "planner", names: ["tasks.office.com", "tasks.office365.us"] },
  { service: "bookings", names: ["bookings.cloud.microsoft"] },
  { service: "loop", names: ["loop.cloud.microsoft", "loop.microsoft.com"] },
  { service: "push-notifications", names: ["*.wns.windows.com", "*.notify.windows.com"] },
  {
    service: "certificate-revocation",
    names: [
      "crl.microsoft.com",
      "mscrl.microsoft.com",
      "oneocsp.microsoft.com",
      "ocsp.msocsp.com",
      "cacerts.digicert.com",
      "crl*.digicert.com",
      "ocsp*.digicert.com",
      "crl.globalsign.*",
      "ocsp*.globalsign.com",
      "secure.globalsign.com",
      "crl.identrust.com",
      "isrg.trustid.ocsp.identrust.com",
      "cert.int-x3.letsencrypt.org",
      "*.entrust.net",
      "*.geotrust.com",
      "*.omniroot.com",
      "*.public-trust.com",
      "*.symcb.com",
      "*.symcd.com",
      "*.verisign.com",
      "*.verisign.net",
    ],
  },
];
