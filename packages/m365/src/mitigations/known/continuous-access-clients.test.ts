import { holdMitigation } from "../testing/hold-mitigation.ts";
import { continuousAccessClients } from "./continuous-access-clients.ts";

holdMitigation(continuousAccessClients, {
  proposes: {
    in: {
      uses: [{ id: "m365", features: [] }],
      elements: [
        {
          id: "crm",
          kind: "application",
          name: "Customers",
          needs: [{ targets: ["entra-sessions-classic"], loss: 0.7 }],
        },
      ],
    },
    because: [
      "Customers (crm) works on tokens that end within the hour: Open sessions of other applications (entra-sessions-classic).",
    ],
    changes: [
      "Customers (elements/crm): removes needs entra-sessions-classic { targets: [entra-sessions-classic], loss: 0.7 }",
      "Customers (elements/crm): adds needs entra-sessions { targets: [entra-sessions], loss: 0.7 }",
    ],
  },
  passes: {
    uses: [{ id: "m365", features: [] }],
    elements: [{ id: "crm", kind: "application", name: "Customers", needs: ["entra-sessions"] }],
  },
});
