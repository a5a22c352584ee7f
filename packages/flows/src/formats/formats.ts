import type { Format } from "../reading/format.ts";
import { argus } from "./argus/argus.ts";
import { asim } from "./asim/asim.ts";
import { awsVpc } from "./aws-vpc/aws-vpc.ts";
import { azureFlowLogs } from "./azure-flow-logs/azure-flow-logs.ts";
import { azureMigrate } from "./azure-migrate/azure-migrate.ts";
import { dependencies } from "./dependencies/dependencies.ts";
import { gcpVpc } from "./gcp-vpc/gcp-vpc.ts";
import { lsof } from "./lsof/lsof.ts";
import { netstat } from "./netstat/netstat.ts";
import { nfdump } from "./nfdump/nfdump.ts";
import { netTcpConnection } from "./net-tcp-connection/net-tcp-connection.ts";
import { observations } from "./observations/observations.ts";
import { ss } from "./ss/ss.ts";
import { suricata } from "./suricata/suricata.ts";
import { vmInsights } from "./vm-insights/vm-insights.ts";
import { windowsEvents } from "./windows-events/windows-events.ts";
import { zeekDns } from "./zeek-dns/zeek-dns.ts";
import { zeekHttp } from "./zeek-http/zeek-http.ts";
import { zeekSsl } from "./zeek-ssl/zeek-ssl.ts";
import { zeek } from "./zeek/zeek.ts";

/** Every format that is known, in the order in which a file is tried. */
export const formats: readonly Format[] = [
  observations,
  dependencies,
  zeek,
  zeekDns,
  zeekSsl,
  zeekHttp,
  suricata,
  azureFlowLogs,
  gcpVpc,
  windowsEvents,
  vmInsights,
  asim,
  awsVpc,
  nfdump,
  argus,
  azureMigrate,
  ss,
  netstat,
  netTcpConnection,
  lsof,
];
