import type { RoleRule } from "./server-roles.ts";

/** A rule that goes by the program that serves, and where it is written that this is what the program does. */
export type ProgramRule = RoleRule & {
  readonly programs: readonly string[];
  readonly source: string;
};

/** The list of services of Windows with their ports, those of Active Directory among them, and the dynamic ports of RPC. */
const windowsServices =
  "https://learn.microsoft.com/troubleshoot/windows-server/networking/service-overview-and-network-port-requirements";

/**
 * What servers are for by the program that serves, on whatever port: a named instance of SQL Server has a port that is given to it as it
 * starts. A program is called by its file, or by the name of its service where Windows hosts that in `svchost`; one that runs others'
 * programs by both.
 */
export const programRules: readonly ProgramRule[] = [
  {
    role: "domain-controller",
    programs: ["lsass"],
    ports: [88, 389, 464, 636, 3268, 3269],
    source: windowsServices,
  },
  {
    role: "directory",
    programs: ["slapd"],
    source: "https://www.openldap.org/software/man.cgi?query=slapd",
  },
  {
    role: "directory",
    programs: ["ns-slapd"],
    source: "https://manpages.debian.org/unstable/389-ds-base/ns-slapd.8.en.html",
  },
  { role: "dns", programs: ["dns"], ports: [53, 853], source: windowsServices },
  {
    role: "dns",
    programs: ["named"],
    source: "https://bind9.readthedocs.io/en/latest/manpages.html",
  },
  {
    role: "dns",
    programs: ["unbound"],
    source: "https://unbound.docs.nlnetlabs.nl/en/latest/manpages/unbound.html",
  },
  { role: "time", programs: ["w32time"], source: windowsServices },
  {
    role: "time",
    programs: ["chronyd"],
    source: "https://chrony-project.org/doc/latest/chronyd.html",
  },
  {
    role: "time",
    programs: ["ntpd"],
    source: "https://www.ntp.org/documentation/4.2.8-series/ntpd/",
  },
  {
    role: "database",
    programs: ["sqlservr"],
    source:
      "https://learn.microsoft.com/sql/database-engine/configure-windows/configure-a-windows-firewall-for-database-engine-access",
  },
  {
    role: "database",
    programs: ["sqlbrowser", "msmdsrv"],
    source:
      "https://learn.microsoft.com/sql/sql-server/install/configure-the-windows-firewall-to-allow-sql-server-access",
  },
  {
    role: "database",
    programs: ["postgres"],
    source: "https://www.postgresql.org/docs/current/app-postgres.html",
  },
  {
    role: "database",
    programs: ["mysqld"],
    source: "https://dev.mysql.com/doc/refman/8.4/en/mysqld.html",
  },
  {
    role: "database",
    programs: ["mariadbd"],
    source:
      "https://mariadb.com/docs/server/server-management/starting-and-stopping-mariadb/mariadbd-options",
  },
  {
    role: "database",
    programs: ["oracle"],
    source:
      "https://docs.oracle.com/en/database/oracle/oracle-database/18/cncpt/process-architecture.html",
  },
  {
    role: "database",
    programs: ["tnslsnr"],
    source: "https://docs.oracle.com/cd/B19306_01/install.102/b25414/a_lsnr_code.htm",
  },
  {
    role: "database",
    programs: ["mongod", "mongos"],
    source: "https://www.mongodb.com/docs/manual/reference/program/",
  },
  {
    role: "database",
    programs: ["redis-server"],
    source: "https://redis.io/docs/latest/operate/oss_and_stack/management/config/",
  },
  {
    role: "database",
    programs: ["db2sysc"],
    source: "https://www.ibm.com/developerworks/data/library/techarticle/0304chong/0304chong.html",
  },
  {
    role: "database",
    programs: ["hdbindexserver"],
    source: "https://learn.microsoft.com/azure/sap/workloads/hana-get-started",
  },
  {
    role: "mail",
    programs: [
      "edgetransport",
      "msexchangefrontendtransport",
      "msexchangedelivery",
      "msexchangesubmission",
      "msexchangemailboxreplication",
      "microsoft.exchange.store.service",
      "microsoft.exchange.store.worker",
      "microsoft.exchange.rpcclientaccess.service",
      "microsoft.exchange.imap4",
      "microsoft.exchange.imap4service",
      "microsoft.exchange.pop3",
      "microsoft.exchange.pop3service",
    ],
    source:
      "https://learn.microsoft.com/exchange/antispam-and-antimalware/windows-antivirus-software",
  },
  { role: "mail", programs: ["smtpd"], source: "https://www.postfix.org/smtpd.8.html" },
  {
    role: "mail",
    programs: ["exim", "exim4"],
    source: "https://www.exim.org/exim-html-current/doc/html/spec_html/",
  },
  {
    role: "mail",
    programs: ["dovecot"],
    source: "https://doc.dovecot.org/2.3/configuration_manual/protocols",
  },
  {
    role: "file",
    programs: ["smbd"],
    source: "https://www.samba.org/samba/docs/current/man-html/smbd.8.html",
  },
  {
    role: "proxy",
    programs: ["squid"],
    source: "https://wiki.squid-cache.org/SquidFaq/AboutSquid",
  },
  {
    role: "backup",
    programs: ["veeamtransportsvc"],
    source: "https://helpcenter.veeam.com/docs/vbahv/userguide/used_ports.html",
  },
  {
    role: "backup",
    programs: ["bacula-dir", "bacula-sd"],
    source: "https://manpages.ubuntu.com/manpages/trusty/man8/bacula.8.html",
  },
  {
    role: "identity-sync",
    programs: ["miiserver"],
    source: "https://learn.microsoft.com/entra/identity/hybrid/connect/tshoot-connect-connectivity",
  },
  {
    role: "federation",
    programs: ["microsoft.identityserver.servicehost"],
    source:
      "https://learn.microsoft.com/windows-server/identity/ad-fs/troubleshooting/ad-fs-tshoot-logging",
  },
  { role: "certificate-authority", programs: ["certsrv"], source: windowsServices },
  { role: "print", programs: ["spoolsv"], source: windowsServices },
  { role: "remote-access", programs: ["termservice"], source: windowsServices },
  { role: "remote-access", programs: ["sshd"], source: "https://man.openbsd.org/sshd" },
  {
    role: "web",
    programs: ["w3wp"],
    source:
      "https://learn.microsoft.com/iis/get-started/introduction-to-iis/introduction-to-iis-architecture",
  },
  {
    role: "web",
    programs: [
      ...[7, 8, 9, 10, 11].map((version) => `tomcat${version}`),
      "java org.apache.catalina.startup.Bootstrap",
    ],
    source: "https://tomcat.apache.org/tomcat-10.1-doc/windows-service-howto.html",
  },
];

/**
 * Web servers, which often stand before something else: where a port says what that is, it is that. The ports of proxies are the exception,
 * as web servers have those as well.
 */
export const webPrograms: readonly ProgramRule[] = [
  {
    role: "web",
    programs: ["httpd", "apache2"],
    source: "https://httpd.apache.org/docs/current/programs/httpd.html",
  },
  { role: "web", programs: ["nginx"], source: "https://nginx.org/en/docs/beginners_guide.html" },
];
