export { type Answer, body, graphError, json, redirect, reset, stall } from "./answers.ts";
export { type Asked, type GraphDouble, startGraphDouble } from "./graph-double.ts";
export { noon, stubCredential, stubToken, tenantAt } from "./tenant-at.ts";
