const mail = {
  id: 1,
  serviceArea: "Exchange",
  urls: ["mail.example", "outlook.example"],
  ips: ["192.0.2.0/24", "2001:db8:1::/48"],
  tcpPorts: "80,443",
  udpPorts: "443",
  category: "Optimize",
  required: true,
};

const handedIn = {
  id: 2,
  serviceArea: "Exchange",
  urls: ["mail.example", "smtp.example"],
  ips: ["192.0.2.0/24"],
  tcpPorts: "143, 587, 993, 995",
  category: "Allow",
  required: false,
  notes: "POP and IMAP",
};

const meetings = {
  id: 11,
  serviceArea: "Skype",
  ips: ["198.51.100.0/24"],
  udpPorts: "3478,3479,3480,3481",
  category: "Optimize",
  required: true,
};

const files = {
  id: 31,
  serviceArea: "SharePoint",
  urls: ["*.files.example"],
  tcpPorts: "80,443",
  category: "Optimize",
  required: true,
};

const common = {
  id: 59,
  serviceArea: "Common",
  urls: ["*.sign-in.example", "login.example"],
  tcpPorts: "443",
  category: "Default",
  required: true,
};

/** The sets that only those get who ask for them. */
export const intune: unknown = [
  common,
  { ...common, id: 163, serviceArea: "MEM", urls: ["manage.example"], category: "Allow" },
];

/** A small list, made up, as version 2026010100. */
export const olderList: unknown = [mail, handedIn, meetings, files, common];

/** The next version, 2026020100: a network and a name come, ports and a set change, a set goes. */
export const newerList: unknown = [
  { ...mail, ips: [...mail.ips, "203.0.113.0/24"] },
  { ...handedIn, tcpPorts: "587,993", notes: "IMAP" },
  { ...meetings, category: "Allow" },
  { ...common, urls: ["login.example", "device.sign-in.example"], tcpPorts: "80,443" },
  { ...files, id: 32, urls: ["*.files.example", "upload.example"] },
];

/** The records of the changes that led from the one to the other, not all of them with a day. */
export const changeRecords: unknown = [
  {
    id: 1,
    endpointSetId: 1,
    disposition: "Change",
    version: "2026020100",
    impact: "AddedIp",
    add: { effectiveDate: "20260315", ips: ["203.0.113.0/24"] },
  },
];
