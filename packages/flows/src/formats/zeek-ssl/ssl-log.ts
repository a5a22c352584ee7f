import type { NameLog } from "../zeek/name-log.ts";

/**
 * ssl.log of Zeek: which name a client asked a server for when it began to encrypt, the SNI
 * (https://docs.zeek.org/en/master/logs/ssl.html).
 */
export const sslLog: NameLog = {
  id: "zeek-ssl",
  title: "Zeek ssl.log",
  isOf: (has) => ["server_name", "cipher", "established"].filter(has).length > 1,
  names: ({ one, responder }) => [{ name: one("server_name"), address: responder, kind: "name" }],
  isOfConnection: true,
  without: "asks for no name",
};
