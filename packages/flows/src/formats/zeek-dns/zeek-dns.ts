import { type NameLog, nameLogFormat } from "../zeek/name-log.ts";

/**
 * dns.log of Zeek: which addresses a name was resolved to. Whoever asked goes on to one of them, whatever names stood in between
 * (https://docs.zeek.org/en/master/logs/dns.html).
 */
export const dnsLog: NameLog = {
  id: "zeek-dns",
  title: "Zeek dns.log",
  isOf: (has) => has("query") && ["trans_id", "qtype", "qtype_name", "rcode"].some(has),
  names: ({ one, several }) =>
    several("answers").map((address) => ({ name: one("query"), address })),
  without: "has no address among its answers",
};

export const zeekDns = nameLogFormat(dnsLog);
