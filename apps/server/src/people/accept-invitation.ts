import { randomUUID } from "node:crypto";
import { acceptInvitation, isOpen } from "@mainstay/store";
import * as z from "zod";
import { Refusal } from "../http/refusal.ts";
import { secretHash } from "./secret-text.ts";
import type { SignIn, SignInServices } from "./sign-in/sign-in.ts";

/** What somebody sends who accepts an invitation. */
const Acceptance = z.strictObject({
  token: z.string().min(1).max(200),
  name: z.string().trim().min(1).max(100),
  email: z.email().max(200).toLowerCase(),
  password: z.string().min(12).max(128),
});

/**
 * Makes a local account for whoever has the link; they then sign in with it and set up a second factor. Throws a Refusal
 * where the link does not hold any more, or the address has an account.
 */
export async function accept(
  body: unknown,
  { database: { db }, now, signIn }: SignInServices & { readonly signIn: SignIn },
): Promise<{ readonly email: string }> {
  const parsed = Acceptance.safeParse(body);
  if (!parsed.success) {
    throw new Refusal(400, "An invitation is accepted with token, name, email and password.", {
      problems: parsed.error.issues.map(({ path, message }) => ({
        path: ["body", ...path.map(String)],
        message,
      })),
    });
  }
  const { token, password, name, email } = parsed.data;
  const hash = secretHash(token);
  // Looked at first, so that nobody without a link makes the server hash passwords.
  if (!(await isOpen(db, { hash, now: now() }))) throw closed();
  const newcomer = {
    id: randomUUID(),
    name,
    email,
    password: await signIn.hashPassword(password),
  };
  switch (await acceptInvitation(db, { hash, now: now(), newcomer })) {
    case "accepted":
      return { email };
    case "closed":
      throw closed();
    case "other":
      throw new Refusal(403, `This link is for another address than ${email}: use that one.`);
    case "taken":
      throw new Refusal(409, `${email} has an account already: choose another address.`);
  }
}

function closed(): Refusal {
  return new Refusal(
    404,
    "This link was used, taken back or has expired: ask for another. Starting `mainstay serve` prints one while there is no administrator.",
  );
}
