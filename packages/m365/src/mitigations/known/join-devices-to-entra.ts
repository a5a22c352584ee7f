import { needsOnly, needsPlaces } from "../changed-needs.ts";
import type { Mitigation } from "../mitigation.ts";

/** What is lost of sign-in with the second factor where PCs are joined; as in the catalog. */
const lossWhereJoined = 0.2;

/** A device that Entra knows carries the proof of the second factor for days. */
export const joinDevicesToEntra: Mitigation = {
  number: "M08",
  id: "join-devices-to-entra",
  title: "PCs joined to Entra",
  does: "PCs are joined to Entra, alone or beside Active Directory. Their primary refresh token carries the second factor for up to 14 days, so few people are prompted.",
  helps: ["D01", "D11", "D12", "D13"],
  effort: { size: "high", why: "Every PC has to be joined; old ones are exchanged with time." },
  cautions: [
    "New devices and new people are still prompted.",
    "That a fifth of sign-in remains lost is an inference.",
  ],
  sources: ["DEV", "PRT"],
  feature: "joined-devices",
  match: (view) =>
    view.findElement("windows-single-sign-on") !== undefined
      ? []
      : needsPlaces(view, {
          at: ({ id }) => id === "entra-sign-in",
          change: (need) => [
            needsOnly(["entra-mfa"], need) && need.loss > lossWhereJoined
              ? { ...need, loss: lossWhereJoined }
              : need,
          ],
          because: ({ name, id }) =>
            `${name} (${id}) is prompted for a second factor at ${view.named("entra-mfa")} on every device.`,
        }),
};
