import { nameLogFormat } from "../zeek/name-log-format.ts";
import { dnsLog } from "./dns-log.ts";

/** dns.log of Zeek, as tab-separated values with their header or as JSON. */
export const zeekDns = nameLogFormat(dnsLog);
