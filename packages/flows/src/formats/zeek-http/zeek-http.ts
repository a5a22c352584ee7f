import { nameLogFormat } from "../zeek/name-log-format.ts";
import { httpLog } from "./http-log.ts";

/** http.log of Zeek, as tab-separated values with their header or as JSON. */
export const zeekHttp = nameLogFormat(httpLog);
