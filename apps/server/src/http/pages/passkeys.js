/** What to tell whoever wants to sign in with a passkey and cannot here; undefined where they can. `origin` is where passkeys work. */
export function whyNoPasskey(origin) {
  if (location.origin !== origin) return { text: "Passkeys work at", link: `${origin}/sign-in` };
  if (globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON === undefined) {
    return { text: "This browser has no passkeys: use the password, or a newer browser." };
  }
  return undefined;
}

/** Has the device sign what the server asks for. Throws an Error in words for people where it does not. */
export async function signWithPasskey(options) {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON({
    ...options,
    userVerification: "required",
  });
  try {
    return (await navigator.credentials.get({ publicKey })).toJSON();
  } catch (error) {
    throw new Error(
      error.name === "NotAllowedError"
        ? "No passkey was used: it was cancelled, took too long, or there is none for Mainstay on this device. The password still works."
        : `The passkey cannot be used here: ${error.message}`,
    );
  }
}
