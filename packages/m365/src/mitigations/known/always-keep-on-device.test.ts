import { holdMitigation } from "../testing/hold-mitigation.ts";
import { alwaysKeepOnDevice } from "./always-keep-on-device.ts";

holdMitigation(alwaysKeepOnDevice, {
  proposes: {
    in: {
      uses: [{ id: "m365", features: ["files-on-demand"] }],
      elements: [
        { id: "tariffs", kind: "information", name: "Tariffs", needs: ["sharepoint-online"] },
      ],
    },
    because: [
      "Synced files on the PC (onedrive-sync) shows files that are not on the PC until somebody opens them, and then needs OneDrive (onedrive).",
      "Tariffs (tariffs) needs SharePoint Online (sharepoint-online), with nothing beside that would still work; Synced files on the PC (onedrive-sync), which the plan has, would stand in.",
    ],
    changes: [
      "m365 (uses/m365): adds features pinned-files",
      "Tariffs (elements/tariffs): removes needs sharepoint-online",
      "Tariffs (elements/tariffs): adds needs sharepoint-online+onedrive-sync { any: [sharepoint-online, onedrive-sync] }",
    ],
  },
  passes: [
    { uses: [{ id: "m365", features: ["files-on-demand", "pinned-files"] }] },
    {
      uses: [{ id: "m365", features: [] }],
      elements: [
        {
          id: "tariffs",
          kind: "information",
          name: "Tariffs",
          needs: [{ targets: ["sharepoint-online"], holds: "2d" }],
        },
      ],
    },
  ],
});
