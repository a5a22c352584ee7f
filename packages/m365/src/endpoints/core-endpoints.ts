import type { EndpointList } from "./endpoint-set.ts";
import { readEndpoints } from "./read-endpoints.ts";

/** The month in which the built-in list was published, `YYYY-MM`. */
export const coreEndpointsMonth = "2025-12";

/**
 * What is known of Microsoft 365's endpoints where no list is at hand: the sets of Exchange, SharePoint, Teams and of what they have in
 * common, as https://endpoints.office.com/endpoints/Worldwide gave them in December 2025. Names of delivery that others use as well,
 * Intune, and other clouds are not among them; a newer list is better.
 */
export function coreEndpoints(): EndpointList {
  return readEndpoints(
    sets.map(({ names, networks = "", ...set }) => ({
      ...set,
      urls: names,
      ips: networks,
      required: true,
    })),
  );
}

type CoreSet = {
  readonly id: number;
  readonly serviceArea: string;
  readonly category: string;
  readonly tcpPorts: string;
  readonly udpPorts?: string;
  readonly names?: string;
  readonly networks?: string;
};

const sets: readonly CoreSet[] = [
  {
    id: 1,
    serviceArea: "Exchange",
    category: "Optimize",
    tcpPorts: "80,443",
    udpPorts: "443",
    names: "outlook.cloud.microsoft, outlook.office.com, outlook.office365.com",
    networks: `
      13.107.6.152/31, 13.107.18.10/31, 13.107.128.0/22, 23.103.160.0/20, 40.96.0.0/13, 40.104.0.0/15, 52.96.0.0/14,
      131.253.33.215/32, 132.245.0.0/16, 150.171.32.0/22, 204.79.197.215/32, 2603:1006::/40, 2603:1016::/36,
      2603:1026::/36, 2603:1036::/36, 2603:1046::/36, 2603:1056::/36, 2620:1ec:4::152/128, 2620:1ec:4::153/128,
      2620:1ec:c::10/128, 2620:1ec:c::11/128, 2620:1ec:d::10/128, 2620:1ec:d::11/128, 2620:1ec:8f0::/46,
      2620:1ec:900::/46, 2620:1ec:a92::152/128, 2620:1ec:a92::153/128`,
  },
  {
    id: 2,
    serviceArea: "Exchange",
    category: "Allow",
    tcpPorts: "143, 587, 993, 995",
    names: "outlook.office365.com, smtp.office365.com",
    networks: `
      13.107.6.152/31, 13.107.18.10/31, 13.107.128.0/22, 23.103.160.0/20, 40.96.0.0/13, 40.104.0.0/15, 52.96.0.0/14,
      131.253.33.215/32, 132.245.0.0/16, 150.171.32.0/22, 204.79.197.215/32, 2603:1006::/40, 2603:1016::/36,
      2603:1026::/36, 2603:1036::/36, 2603:1046::/36, 2603:1056::/36, 2620:1ec:4::152/128, 2620:1ec:4::153/128,
      2620:1ec:c::10/128, 2620:1ec:c::11/128, 2620:1ec:d::10/128, 2620:1ec:d::11/128, 2620:1ec:8f0::/46,
      2620:1ec:900::/46, 2620:1ec:a92::152/128, 2620:1ec:a92::153/128`,
  },
  {
    id: 8,
    serviceArea: "Exchange",
    category: "Default",
    tcpPorts: "80,443",
    names: "*.outlook.com, autodiscover.*.onmicrosoft.com",
  },
  {
    id: 9,
    serviceArea: "Exchange",
    category: "Allow",
    tcpPorts: "443",
    names: "*.protection.outlook.com",
    networks: `
      40.92.0.0/15, 40.107.0.0/16, 52.100.0.0/14, 52.238.78.88/32, 104.47.0.0/17, 2a01:111:f400::/48, 2a01:111:f403::/48`,
  },
  {
    id: 10,
    serviceArea: "Exchange",
    category: "Allow",
    tcpPorts: "25",
    names: "*.mail.protection.outlook.com, *.mx.microsoft",
    networks: `
      40.92.0.0/15, 40.107.0.0/16, 52.100.0.0/14, 104.47.0.0/17, 2a01:111:f400::/48, 2a01:111:f403::/48`,
  },
  {
    id: 11,
    serviceArea: "Skype",
    category: "Optimize",
    tcpPorts: "",
    udpPorts: "3478,3479,3480,3481",
    networks: "52.112.0.0/14, 52.122.0.0/15, 2603:1063::/38",
  },
  {
    id: 12,
    serviceArea: "Skype",
    category: "Allow",
    tcpPorts: "80,443",
    udpPorts: "443",
    names: `
      *.lync.com, *.teams.cloud.microsoft, *.teams.microsoft.com, teams.cloud.microsoft, teams.microsoft.com`,
    networks: `
      52.112.0.0/14, 52.122.0.0/15, 2603:1027::/48, 2603:1037::/48, 2603:1047::/48, 2603:1057::/48, 2603:1063::/38,
      2620:1ec:6::/48, 2620:1ec:40::/42`,
  },
  {
    id: 31,
    serviceArea: "SharePoint",
    category: "Optimize",
    tcpPorts: "80,443",
    udpPorts: "443",
    names: "*.sharepoint.com",
    networks: `
      13.107.136.0/22, 40.108.128.0/17, 52.104.0.0/14, 104.146.128.0/17, 150.171.40.0/22, 2603:1061:1300::/40,
      2603:1063:6000::/35, 2620:1ec:8f8::/46, 2620:1ec:908::/46, 2a01:111:f402::/48`,
  },
  {
    id: 36,
    serviceArea: "SharePoint",
    category: "Default",
    tcpPorts: "80,443",
    names: "g.live.com, oneclient.sfx.ms",
  },
  {
    id: 37,
    serviceArea: "SharePoint",
    category: "Default",
    tcpPorts: "80,443",
    names: "*.sharepointonline.com, spoprod-a.akamaihd.net",
  },
  {
    id: 39,
    serviceArea: "SharePoint",
    category: "Default",
    tcpPorts: "80,443",
    names: "*.svc.ms",
  },
  {
    id: 46,
    serviceArea: "Common",
    category: "Allow",
    tcpPorts: "80,443",
    names: "*.officeapps.live.com, *.online.office.com, office.live.com",
    networks: `
      13.107.6.171/32, 13.107.18.15/32, 13.107.140.6/32, 52.108.0.0/14, 52.244.37.168/32, 2603:1006:1400::/40,
      2603:1016:2400::/40, 2603:1026:2400::/40, 2603:1036:2400::/40, 2603:1046:1400::/40, 2603:1056:1400::/40,
      2603:1063:2000::/38, 2620:1ec:c::15/128, 2620:1ec:8fc::6/128, 2620:1ec:a92::171/128,
      2a01:111:f100:2000::a83e:3019/128, 2a01:111:f100:2002::8975:2d79/128, 2a01:111:f100:2002::8975:2da8/128,
      2a01:111:f100:7000::6fdd:6cd5/128, 2a01:111:f100:a004::bfeb:88cf/128`,
  },
  {
    id: 47,
    serviceArea: "Common",
    category: "Default",
    tcpPorts: "443,80",
    udpPorts: "443",
    names: "*.office.net",
  },
  {
    id: 56,
    serviceArea: "Common",
    category: "Allow",
    tcpPorts: "80,443",
    names: `
      *.auth.microsoft.com, *.msftidentity.com, *.msidentity.com, account.activedirectory.windowsazure.com,
      accounts.accesscontrol.windows.net, adminwebservice.microsoftonline.com, api.passwordreset.microsoftonline.com,
      autologon.microsoftazuread-sso.com, becws.microsoftonline.com, ccs.login.microsoftonline.com,
      clientconfig.microsoftonline-p.net, companymanager.microsoftonline.com, device.login.microsoftonline.com,
      graph.microsoft.com, graph.windows.net, login-us.microsoftonline.com, login.microsoft.com,
      login.microsoftonline-p.com, login.microsoftonline.com, login.windows.net, logincert.microsoftonline.com,
      loginex.microsoftonline.com, nexus.microsoftonline-p.com, passwordreset.microsoftonline.com,
      provisioningapi.microsoftonline.com`,
    networks: `
      20.20.32.0/19, 20.190.128.0/18, 20.231.128.0/19, 40.126.0.0/18, 2603:1006:2000::/48, 2603:1007:200::/48,
      2603:1016:1400::/48, 2603:1017::/48, 2603:1026:3000::/48, 2603:1027:1::/48, 2603:1036:3000::/48, 2603:1037:1::/48,
      2603:1046:2000::/48, 2603:1047:1::/48, 2603:1056:2000::/48, 2603:1057:2::/48`,
  },
  {
    id: 59,
    serviceArea: "Common",
    category: "Default",
    tcpPorts: "80,443",
    names: `
      *.hip.live.com, *.microsoftonline-p.com, *.microsoftonline.com, *.msauth.net, *.msauthimages.net, *.msecnd.net,
      *.msftauth.net, *.msftauthimages.net, *.phonefactor.net, enterpriseregistration.windows.net`,
  },
  {
    id: 64,
    serviceArea: "Common",
    category: "Allow",
    tcpPorts: "443",
    names: `
      *.protection.office.com, *.security.microsoft.com, compliance.microsoft.com, defender.microsoft.com,
      protection.office.com, purview.microsoft.com, security.microsoft.com`,
    networks: "13.107.6.192/32, 13.107.9.192/32, 2620:1ec:4::192/128, 2620:1ec:a92::192/128",
  },
  {
    id: 71,
    serviceArea: "Common",
    category: "Default",
    tcpPorts: "443,80",
    names: "*.office365.com",
  },
  {
    id: 127,
    serviceArea: "Skype",
    category: "Default",
    tcpPorts: "80,443",
    names: "*.skype.com",
  },
  {
    id: 147,
    serviceArea: "Common",
    category: "Default",
    tcpPorts: "80,443",
    names: "*.office.com, www.microsoft365.com",
  },
  {
    id: 184,
    serviceArea: "Common",
    category: "Default",
    tcpPorts: "443",
    udpPorts: "443",
    names: "*.cloud.microsoft, *.static.microsoft, *.usercontent.microsoft",
  },
];
