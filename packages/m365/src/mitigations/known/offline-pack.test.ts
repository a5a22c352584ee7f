import { holdMitigation } from "../testing/hold-mitigation.ts";
import { offlinePack } from "./offline-pack.ts";

holdMitigation(offlinePack, {
  proposes: {
    in: {
      uses: [{ id: "m365", features: [] }],
      sops: [{ id: "outage", name: "Cloud is down", copies: ["sharepoint-online"] }],
    },
    because: [
      "Cloud is down (outage) can be read only in SharePoint Online (sharepoint-online), which is out of reach when SharePoint Online (sharepoint-online) is lost.",
    ],
    changes: [
      "adds Offline pack (elements/offline-pack)",
      "Cloud is down (sops/outage): adds copies offline-pack",
    ],
  },
  passes: [
    {
      uses: [{ id: "m365", features: [] }],
      elements: [{ id: "binder", kind: "information", name: "Binder" }],
      sops: [{ id: "outage", name: "Cloud is down", copies: ["binder"] }],
    },
    { uses: [{ id: "m365", features: [] }], sops: [{ id: "outage", name: "Cloud is down" }] },
  ],
});
