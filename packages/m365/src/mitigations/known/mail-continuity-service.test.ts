import { holdMitigation } from "../testing/hold-mitigation.ts";
import { mailContinuityService } from "./mail-continuity-service.ts";

holdMitigation(mailContinuityService, {
  proposes: {
    in: {
      uses: [{ id: "m365", features: [] }],
      elements: [{ id: "orders", kind: "process", name: "Orders", needs: ["exchange-inbound"] }],
    },
    because: [
      "Orders (orders) needs Inbound internet mail (exchange-inbound), with nothing beside that would still work.",
      "Mail and calendar (mail) needs Inbound internet mail (exchange-inbound) and Outbound internet mail (exchange-outbound), with nothing beside that would still work.",
    ],
    changes: [
      "adds Mail continuity service (elements/mail-continuity)",
      "Orders (elements/orders): removes needs exchange-inbound",
      "Orders (elements/orders): adds needs exchange-inbound+mail-continuity { any: [exchange-inbound, mail-continuity] }",
      "adds Mail and calendar (elements/mail)",
    ],
  },
  passes: {
    elements: [
      { id: "mail", kind: "service", name: "Mail", needs: [{ any: ["exchange-inbound", "fax"] }] },
      { id: "exchange-inbound", kind: "service", name: "Inbound" },
      { id: "fax", kind: "service", name: "Fax" },
    ],
  },
});
