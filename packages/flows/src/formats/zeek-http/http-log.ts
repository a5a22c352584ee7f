import type { NameLog } from "../zeek/name-log.ts";

/**
 * http.log of Zeek: which host a client asked a server for. What is asked of a proxy is the name of somebody else, and left out
 * (https://docs.zeek.org/en/master/logs/http.html).
 */
export const httpLog: NameLog = {
  id: "zeek-http",
  title: "Zeek http.log",
  isOf: (has) => has("trans_depth") && ["method", "host", "uri", "status_code"].some(has),
  names: ({ one, responder }) =>
    one("method") === "CONNECT" || /^[a-z]+:\/\//i.test(one("uri"))
      ? []
      : [{ name: one("host").replace(/:\d+$/, ""), address: responder, kind: "name" }],
  isOfConnection: true,
  // What a proxy refuses leads nowhere (RFC 9110, 9.3.6).
  isLeading: ({ one }) => one("method") === "CONNECT" && /^(2\d\d)?$/.test(one("status_code")),
  without: "asks for no name, or asks a proxy for that of another",
};
