import { holdMitigation } from "../testing/hold-mitigation.ts";
import { moveLegacyProtocols } from "./move-legacy-protocols.ts";

holdMitigation(moveLegacyProtocols, {
  proposes: {
    in: {
      uses: [{ id: "m365", features: [] }],
      elements: [
        { id: "robot", kind: "application", name: "Robot", needs: ["exchange-ews"] },
        {
          id: "scanners",
          kind: "infrastructure",
          name: "Scanners",
          needs: [{ targets: ["exchange-smtp-submission"], holds: "4h" }],
        },
      ],
    },
    because: [
      "Robot (robot) uses Exchange Web Services (exchange-ews).",
      "Scanners (scanners) uses Exchange Online, SMTP submission (exchange-smtp-submission).",
    ],
    changes: [
      "adds Mail relay (elements/mail-relay)",
      "Robot (elements/robot): removes needs exchange-ews",
      "Robot (elements/robot): adds needs graph",
      "Scanners (elements/scanners): removes needs exchange-smtp-submission { targets: [exchange-smtp-submission], holds: 4h }",
      "Scanners (elements/scanners): adds needs exchange-smtp-submission+mail-relay { any: [exchange-smtp-submission, mail-relay], holds: 4h }",
    ],
  },
  passes: {
    uses: [{ id: "m365", features: [] }],
    elements: [{ id: "robot", kind: "application", name: "Robot", needs: ["graph"] }],
  },
});
