import { novelElement } from "../added-element.ts";
import { alternativePlaces } from "../alternative.ts";
import type { Mitigation } from "../mitigation.ts";

const signIns = ["entra-sign-in", "admin-center", "entra-admin-center"];

/** Sign-in that proves two factors by itself, so nobody is prompted. */
export const passkeySignIn: Mitigation = {
  number: "M07",
  id: "passkey-sign-in",
  title: "Passkeys and Windows Hello for Business",
  does: "People sign in with a key or a device that proves both factors at once; no message, call or prompt has to arrive.",
  helps: ["D13", "D14"],
  effort: {
    size: "high",
    why: "Keys to buy and hand out, or devices to prepare, for everyone who signs in.",
  },
  cautions: ["Keep a way for those who lose their key."],
  sources: ["CRED"],
  match: (view) =>
    alternativePlaces(view, {
      to: ["entra-mfa"],
      lost: ["phone-carrier", "mfa-vendor"],
      alternative: novelElement(view, {
        id: "passkeys",
        kind: "service",
        name: "Passkeys",
        description: "Security keys, passkeys and Windows Hello for Business.",
        needs: ["entra-id"],
      }),
      at: (element) => signIns.includes(element.id) || view.isOwn(element),
    }),
};
