export { type Cloud, type CloudName, cloudNames, clouds } from "./clouds.ts";
export {
  askChanges,
  askEndpoints,
  askVersion,
  type EndpointService,
  microsoftService,
} from "./endpoint-lists/endpoint-service.ts";
export { type Failure, type FailureKind, TenantError } from "./failure.ts";
export { defaultLimits, type Limits, type Ports } from "./ports.ts";
export {
  type ReportName,
  type ReportPeriod,
  reportNames,
  reportPeriods,
  type Tier,
} from "./reads/read.ts";
export { readTenantHealth, type TenantHealth } from "./reads/read-tenant-health.ts";
export {
  downloadReport,
  type Listed,
  type ListName,
  readList,
  readReportSettings,
  readUsers,
  type ReportQuestion,
  type Stop,
} from "./reads/read-tenant.ts";
export type { Receive } from "./request/download.ts";
export { type CredentialOptions, toCredential } from "./sign-in/credential.ts";
export {
  chooseSignIn,
  type Sayable,
  type SignIn,
  type SignInEnvironment,
  type SignInOptions,
} from "./sign-in/sign-in.ts";
export { openTenant, type Tenant, type TenantOptions } from "./tenant.ts";
