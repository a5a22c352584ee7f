import { nameLogFormat } from "../zeek/name-log-format.ts";
import { sslLog } from "./ssl-log.ts";

/** ssl.log of Zeek, as tab-separated values with their header or as JSON. */
export const zeekSsl = nameLogFormat(sslLog);
