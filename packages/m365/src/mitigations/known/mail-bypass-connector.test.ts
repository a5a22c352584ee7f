import { holdMitigation } from "../testing/hold-mitigation.ts";
import { mailBypassConnector } from "./mail-bypass-connector.ts";

holdMitigation(mailBypassConnector, {
  proposes: {
    in: { uses: [{ id: "m365", features: ["centralized-mail-transport"] }] },
    because: [
      "Inbound internet mail (exchange-inbound) needs Exchange on premises (exchange-on-premises), with nothing beside that would still work.",
      "Outbound internet mail (exchange-outbound) needs Exchange on premises (exchange-on-premises), with nothing beside that would still work.",
    ],
    changes: [
      "adds Direct way for internet mail (elements/mail-bypass)",
      "adds Inbound internet mail (elements/exchange-inbound)",
      "adds Outbound internet mail (elements/exchange-outbound)",
    ],
  },
  passes: { uses: [{ id: "m365", features: ["hybrid-exchange"] }] },
});
