import { flowBook, formats, listDependencies, readFlows } from "@mainstay/flows";
import type { ReadFlows } from "../../flows/read-flow-files.ts";

const conn = `#path\tconn
#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\tservice\tduration\torig_bytes\tresp_bytes\tconn_state
1767225600.5\tC1\t10.1.0.5\t50001\t10.1.0.10\t1433\ttcp\t-\t2.5\t1200\t5400\tSF
1767225601.0\tC2\t10.1.0.5\t50002\t10.1.0.10\t1433\ttcp\t-\t-\t-\t-\tREJ
1767225602.0\tC3\t10.1.0.5\t50003\t203.0.113.9\t443\ttcp\tssl\t3.0\t0\t0\tS0
1767225603.0\tC4\t10.1.0.5\t53000\t10.1.0.2\t53\tudp\tdns\t0.1\t40\t90\tSF
1767225604.0\tC5\t10.1.0.5\t8\t10.1.0.2\t0\ticmp\t-\t-\t-\t-\tOTH
1767225604.5\tC7\t10.1.0.5\t50005\t203.0.113.77\t443\ttcp\tssl\t0.4\t900\t4000\tSF
1767225605.0\tC6\tnowhere\t50004\t10.1.0.10\t1433\ttcp\t-\t-\t-\t-\tS0
`;

const events = `{"EventID":22,"Channel":"Microsoft-Windows-Sysmon/Operational","Hostname":"APP01.halden.example","ProcessGuid":"{1}","QueryName":"files.partner.example","QueryResults":"::ffff:203.0.113.9;"}
{"EventID":22,"Channel":"Microsoft-Windows-Sysmon/Operational","Hostname":"APP01.halden.example","ProcessGuid":"{1}","QueryName":"77.113.0.203.in-addr.arpa","QueryResults":"type:  12 edge-77.carrier.example;"}
${[1, 2, 3, 4, 5]
  .map(
    (at) =>
      `{"EventID":5156,"Channel":"Security","Hostname":"APP01.halden.example","TimeCreated":"2026-01-01T00:05:0${at}Z","Application":"\\\\device\\\\volume2\\\\plan.exe","Direction":"%%14593","SourceAddress":"10.1.0.5","SourcePort":"${50_000 + at}","DestAddress":"${at === 3 ? "203.0.113.9" : "10.1.0.10"}","DestPort":"${at === 3 ? "443" : "1433"}","Protocol":"6"}`,
  )
  .join("\n")}
`;

/** What two small files come to, one of the network and one of a machine whose clock is ahead, and one that is none. */
export function madeUpFlows(): ReadFlows {
  const book = flowBook();
  const files = [
    ["conn.log", conn],
    ["security.jsonl", events],
    ["notes.txt", "Not a record of anything\n"],
  ].map(([file = "", text = ""]) => {
    const reader = readFlows({ file, writtenAt: 0 }, { sink: book, formats });
    reader.write(text);
    return reader.end();
  });
  return { files, book, dependencies: listDependencies(book), isStopped: false };
}
