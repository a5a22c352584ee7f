import * as z from "zod";

/** By which way whoever did something came in; servers to come may know more of them. */
export const WayIn = z.string().meta({
  id: "WayIn",
  description:
    "By which way they came in: session, token (their own), administrator-token (nobody's own), sign-in, invitation, link (of a message of a call), command-line, server (by itself) or stranger; left out where it was not recorded yet",
});

/** The id of the account by which somebody did something; whatever they are called later it stays. */
export const ActorId = z.string().meta({
  id: "ActorId",
  description:
    "The id of their account; left out for who has none, and where it was not recorded yet",
});
