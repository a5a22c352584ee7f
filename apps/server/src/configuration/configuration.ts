import type { UnitAttribute } from "@mainstay/m365";
import type { CloudName } from "@mainstay/tenant";
import * as z from "zod";

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
      is: "an API token with which requests are those of an administrator; without it a first start makes one that it prints",
      wants:
        "at least 32 printable characters without spaces, such as `openssl rand -hex 32` gives",
      isSecret: true,
    }),
  requestsPerMinute: z.coerce.number().int().min(0).default(1200).register(settings, {
    flag: "--requests-per-minute <number>",
    variable: "MAINSTAY_REQUESTS_PER_MINUTE",
    is: "how many requests one token may make; one address may make ten times as many; 0 for no limit",
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
    is: "the directory for a backup each night; backups in the data directory if left out, none with --database",
    wants: "a directory",
  }),
  backupsKept: z.coerce.number().int().min(1).max(10_000).default(14).register(settings, {
    flag: "--backups-kept <number>",
    variable: "MAINSTAY_BACKUPS_KEPT",
    is: "how many backups are kept, the latest",
    wants: "a whole number from 1 to 10000",
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
});
export type Configuration = z.output<typeof Configuration>;
