import type { Mitigation } from "../mitigation.ts";

/** What makes it bearable to let people in on a password alone. */
export const passwordResetFirst: Mitigation = {
  number: "M15",
  id: "password-reset-first",
  title: "Banned passwords and self-service reset before relaxing",
  does: "Weak passwords are banned and people can reset their own, so that letting them in without a second factor for some hours is less of a risk.",
  helps: ["D13"],
  effort: { size: "medium", why: "People register for the reset, and weak passwords are changed." },
  cautions: ["It belongs to contingency-policies and is done before."],
  sources: ["RC"],
  outside:
    "It keeps contingency policies from being abused. It makes nothing available, so no requirement changes.",
};
