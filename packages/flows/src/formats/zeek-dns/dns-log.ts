import { answeredNames } from "../../reading/answered-names.ts";
import type { NameLog } from "../zeek/name-log.ts";

/**
 * dns.log of Zeek: which addresses a name was resolved to, and which names an address. Whoever asked for a name goes on to one of its
 * addresses, whatever names stood in between (https://docs.zeek.org/en/master/logs/dns.html).
 */
export const dnsLog: NameLog = {
  id: "zeek-dns",
  title: "Zeek dns.log",
  isOf: (has) => has("query") && ["trans_id", "qtype", "qtype_name", "rcode"].some(has),
  names: ({ one, several }) => {
    const type = one("qtype_name");
    return answeredNames(
      one("query"),
      several("answers").map((value) => ({ value, ...(type === "" ? {} : { type }) })),
    );
  },
  without: "has neither an address nor the name of one among its answers",
};
