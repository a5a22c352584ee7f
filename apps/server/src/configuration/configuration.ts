import type { Role } from "@mainstay/api";
import type { UnitAttribute } from "@mainstay/m365";
import type { CloudName } from "@mainstay/tenant";
import * as z from "zod";
import { findAskedServers } from "./asked-servers.ts";

/** What is said of a setting beside its type and default: how it is set, and what it is. */
export type Setting = {
  /** The flag of `mainstay serve`, as help writes it; its name in camel case is the field. */
  readonly flag: string;
  /** The environment variable; the flag goes before it. */
  readonly variable: string;
  readonly is: string;
  /** What a value must look like, for whoever wrote another. */
  readonly wants: string;
  /** Never shown again, neither in the log nor in an error. */
  readonly isSecret?: true;
};

/** What is said of each setting. */
export const settings = z.registry<Setting>();

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

// Named here again, since help is to be quick and what knows them takes long to load.
const clouds = [
  "Worldwide",
  "USGovGCCHigh",
  "USGovDoD",
  "China",
] as const satisfies readonly CloudName[];
const roles = [
  "viewer",
  "contributor",
  "responder",
  "auditor",
  "continuity-manager",
  "administrator",
] as const satisfies readonly Role[];
const unitAttributes = [
  "department",
  "division",
  "costCenter",
  "companyName",
  "officeLocation",
] as const satisfies readonly UnitAttribute[];

/** Everything that can be set about a server: flags, environment, help and `docs/configuration.md` are made from this. */
export const Configuration = z.strictObject({
  data: z.string().min(1).default("mainstay-data").register(settings, {
    flag: "--data <dir>",
    variable: "MAINSTAY_DATA_DIRECTORY",
    is: "the directory in which the embedded database keeps everything; made if it is not there",
    wants: "a directory",
  }),
  database: z
    .string()
    .regex(/^postgres(?:ql)?:\/\/./)
    .optional()
    .register(settings, {
      flag: "--database <url>",
      variable: "DATABASE_URL",
      is: "a PostgreSQL server, from 15 on, instead of the embedded database",
      wants: "a URL such as postgresql://mainstay@db.example/mainstay",
      isSecret: true,
    }),
  host: z.string().min(1).default("127.0.0.1").register(settings, {
    flag: "--host <address>",
    variable: "MAINSTAY_HOST",
    is: "the address to listen on; one that others reach only once somebody is configured who may come in",
    wants: "an address or a host name, such as 127.0.0.1, :: or 0.0.0.0",
  }),
  port: z.coerce.number().int().min(0).max(65_535).default(8365).register(settings, {
    flag: "--port <number>",
    variable: "MAINSTAY_PORT",
    is: "the port to listen on; 0 for any that is free",
    wants: "a number from 0 to 65535",
  }),
  demo: z.stringbool().default(false).register(settings, {
    flag: "--demo",
    variable: "MAINSTAY_DEMO",
    is: "loads Halden Freight, the fictional carrier, if there is no plan yet",
    wants: "true or false",
  }),
  administratorToken: z
    .string()
    .regex(/^[\x21-\x7e]{32,}$/)
    .optional()
    .register(settings, {
      flag: "--administrator-token <token>",
      variable: "MAINSTAY_ADMINISTRATOR_TOKEN",
      is: "an API token with which requests are those of an administrator; without it a first start prints one that ends with it, and a link that makes an administrator",
      wants:
        "at least 32 printable characters without spaces, such as `openssl rand -hex 32` gives",
      isSecret: true,
    }),
  setupLink: z.stringbool().default(false).register(settings, {
    flag: "--setup-link",
    variable: "MAINSTAY_SETUP_LINK",
    is: "prints a link that makes an administrator also where there is one: for when the identity provider is down and no local account is left",
    wants: "true or false",
  }),
  origin: z
    .url({ protocol: /^https?$/ })
    .regex(/^\w+:\/\/[^/?#]+$/)
    .optional()
    .register(settings, {
      flag: "--origin <url>",
      variable: "MAINSTAY_ORIGIN",
      is: "where browsers reach the server, if not where it listens: behind a proxy that has the certificate",
      wants: "a URL without a path, such as https://mainstay.example",
    }),
  secret: z.string().min(32).optional().register(settings, {
    flag: "--secret <text>",
    variable: "MAINSTAY_SECRET",
    is: "signs session cookies and encrypts second factors; kept in the data directory if left out, needed with --database, the same for all servers of one",
    wants: "at least 32 characters, such as `openssl rand -hex 32` gives",
    isSecret: true,
  }),
  oidcIssuer: z
    .url({ protocol: /^https?$/ })
    .optional()
    .register(settings, {
      flag: "--oidc-issuer <url>",
      variable: "MAINSTAY_OIDC_ISSUER",
      is: "the identity provider that people sign in by, with OpenID Connect; its redirect URI is ORIGIN/api/auth/callback/oidc",
      wants: "a URL such as https://login.microsoftonline.com/TENANT/v2.0",
    }),
  oidcClientId: z.string().min(1).optional().register(settings, {
    flag: "--oidc-client-id <id>",
    variable: "MAINSTAY_OIDC_CLIENT_ID",
    is: "the id under which the identity provider knows Mainstay",
    wants: "an id",
  }),
  oidcClientSecret: z.string().min(1).optional().register(settings, {
    flag: "--oidc-client-secret <text>",
    variable: "MAINSTAY_OIDC_CLIENT_SECRET",
    is: "the secret that goes with it",
    wants: "a text",
    isSecret: true,
  }),
  oidcClaim: z.string().min(1).optional().register(settings, {
    flag: "--oidc-claim <name>",
    variable: "MAINSTAY_OIDC_CLAIM",
    is: "the claim whose values give roles, such as roles or groups",
    wants: "the name of a claim",
  }),
  oidcGrants: z.string().optional().register(settings, {
    flag: "--oidc-grants <list>",
    variable: "MAINSTAY_OIDC_GRANTS",
    is: "which value of the claim gives which role, and which units",
    wants: "such as GROUP=viewer;OTHER=contributor:hubs,dispatch",
  }),
  oidcDefaultRole: z
    .enum(roles)
    .optional()
    .register(settings, {
      flag: "--oidc-default-role <role>",
      variable: "MAINSTAY_OIDC_DEFAULT_ROLE",
      is: "the role of whoever has none of these values; without it they may do nothing until an administrator gives them one",
      wants: roles.join(", "),
    }),
  requestsPerMinute: z.coerce.number().int().min(0).default(1200).register(settings, {
    flag: "--requests-per-minute <number>",
    variable: "MAINSTAY_REQUESTS_PER_MINUTE",
    is: "how many requests one token or one session may make; one address may make ten times as many; 0 for no limit",
    wants: "a whole number from 0",
  }),
  proxies: z.coerce.number().int().min(0).max(10).default(0).register(settings, {
    flag: "--proxies <number>",
    variable: "MAINSTAY_PROXIES",
    is: "how many reverse proxies stand in front, so that X-Forwarded-For is believed that far",
    wants: "a whole number from 0 to 10",
  }),
  ownApprovals: z.stringbool().default(false).register(settings, {
    flag: "--own-approvals",
    variable: "MAINSTAY_OWN_APPROVALS",
    is: "lets people approve what they submitted themselves, where there are too few for two",
    wants: "true or false",
  }),
  backups: z.string().min(1).optional().register(settings, {
    flag: "--backups <dir>",
    variable: "MAINSTAY_BACKUPS",
    is: "the directory for a backup each night; backups in the data directory if left out, none with --database; one that all servers of a database share",
    wants: "a directory",
  }),
  backupsKept: z.coerce.number().int().min(1).max(10_000).default(14).register(settings, {
    flag: "--backups-kept <number>",
    variable: "MAINSTAY_BACKUPS_KEPT",
    is: "how many backups are kept, the latest",
    wants: "a whole number from 1 to 10000",
  }),
  smtpUrl: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .register(settings, {
      flag: "--smtp-url <url>",
      variable: "MAINSTAY_SMTP_URL",
      is: "the mail server that reminders are sent by, once a day to each person to whom something is due; none are sent without",
      wants: "a URL such as smtp://name:password@mail.example:587, or smtps:// for port 465",
      isSecret: true,
    }),
  mailFrom: z
    .string()
    .regex(/^[^\r\n]*\S+@\S+$/)
    .optional()
    .register(settings, {
      flag: "--mail-from <address>",
      variable: "MAINSTAY_MAIL_FROM",
      is: "whom mails are from",
      wants: "an address such as mainstay@halden.example, or Mainstay <mainstay@halden.example>",
    }),
  callChannels: z.string().min(1).optional().register(settings, {
    flag: "--call-channels <file>",
    variable: "MAINSTAY_CALL_CHANNELS",
    is: "a JSON file with the channels that call trees call people over: mail, Teams, Slack, gateways for text messages; mail alone if left out",
    wants: "a file as docs/calling.md describes it",
  }),
  tenant: z.string().min(1).optional().register(settings, {
    flag: "--tenant <id>",
    variable: "MAINSTAY_TENANT",
    is: "the Microsoft 365 tenant whose health and usage are read, signed in to by AZURE_CLIENT_ID with AZURE_CLIENT_CERTIFICATE_PATH or AZURE_CLIENT_SECRET",
    wants: "the id of a tenant, or a domain of it",
  }),
  managedIdentity: z.stringbool().default(false).register(settings, {
    flag: "--managed-identity",
    variable: "MAINSTAY_MANAGED_IDENTITY",
    is: "signs in to the tenant as the managed identity of this machine",
    wants: "true or false",
  }),
  cloud: z
    .enum(clouds)
    .default("Worldwide")
    .register(settings, {
      flag: "--cloud <name>",
      variable: "MAINSTAY_CLOUD",
      is: "the cloud of Microsoft 365 that the tenant is in",
      wants: clouds.join(", "),
    }),
  endpoints: z.string().min(1).optional().register(settings, {
    flag: "--endpoints <where>",
    variable: "MAINSTAY_ENDPOINTS",
    is: "where the list of endpoints comes from by which observed connections are known as Microsoft 365, read once a day; a built-in list of the core services without",
    wants:
      "a file as the web service gives it, or the web service itself: https://endpoints.office.com",
  }),
  serverRoles: z.string().min(1).optional().register(settings, {
    flag: "--server-roles <file>",
    variable: "MAINSTAY_SERVER_ROLES",
    is: "the organisation's own rules for what observed servers are for and which areas are dark, before those that are built in",
    wants: "a file in YAML or JSON, as docs/connection-records.md says",
  }),
  reverseLookups: z
    .string()
    .refine((text) => findAskedServers(text) !== undefined)
    .optional()
    .register(settings, {
      flag: "--reverse-lookups <servers>",
      variable: "MAINSTAY_REVERSE_LOOKUPS",
      is: "asks these DNS servers what observed addresses answer to that have no name, at most 1800 an hour; nobody is asked without, because it tells them what is looked at",
      wants:
        "`system` for the DNS servers of this machine, or addresses such as 10.0.0.2,10.0.0.3:5353",
    }),
  observationNotices: z.coerce
    .number()
    .int()
    .refine((minutes) => minutes === 0 || (minutes >= 15 && minutes <= 1440))
    .default(60)
    .register(settings, {
      flag: "--observation-notices <number>",
      variable: "MAINSTAY_OBSERVATION_NOTICES",
      is: "for how many minutes an observer is silent, or every connection of a critical requirement fails, until those who keep the plan are told, by a notice and a mail; 0 for no such notices",
      wants: "0, or a whole number from 15 to 1440",
    }),
  unitsBy: z
    .enum(unitAttributes)
    .default("department")
    .register(settings, {
      flag: "--units-by <attribute>",
      variable: "MAINSTAY_UNITS_BY",
      is: "what says the business unit of a user of the tenant",
      wants: unitAttributes.join(", "),
    }),
  logLevel: z
    .enum(logLevels)
    .default("info")
    .register(settings, {
      flag: "--log-level <level>",
      variable: "MAINSTAY_LOG_LEVEL",
      is: "how much is logged, as JSON on standard error",
      wants: logLevels.join(", "),
    }),
  metrics: z.stringbool().default(false).register(settings, {
    flag: "--metrics",
    variable: "MAINSTAY_METRICS",
    is: "serves figures about the server at /metrics, for Prometheus, to whoever reaches it",
    wants: "true or false",
  }),
  tracesTo: z
    .url({ protocol: /^https?$/ })
    .optional()
    .register(settings, {
      flag: "--traces-to <url>",
      variable: "OTEL_EXPORTER_OTLP_ENDPOINT",
      is: "where traces are sent, by OTLP over HTTP as JSON; nothing is traced without",
      wants: "the base URL of an OpenTelemetry collector, such as http://127.0.0.1:4318",
    }),
  tracesHeaders: z
    .string()
    .regex(/^[^\s=,]+=[^,]*(?:,\s*[^\s=,]+=[^,]*)*$/)
    .optional()
    .register(settings, {
      flag: "--traces-headers <list>",
      variable: "OTEL_EXPORTER_OTLP_HEADERS",
      is: "headers that are sent with them, such as the key of a collector",
      wants: "such as api-key=VALUE,other=VALUE",
      isSecret: true,
    }),
  tracesAs: z.string().min(1).default("mainstay").register(settings, {
    flag: "--traces-as <name>",
    variable: "OTEL_SERVICE_NAME",
    is: "the name of the service that traces carry",
    wants: "a name",
  }),
  tracesShare: z.coerce.number().min(0).max(1).default(1).register(settings, {
    flag: "--traces-share <number>",
    variable: "OTEL_TRACES_SAMPLER_ARG",
    is: "the share of traces that is sent; those that another service began are sent as it decided",
    wants: "a number from 0 to 1",
  }),
});
export type Configuration = z.output<typeof Configuration>;
