/** Ends the session and leaves for the page to sign in. */
export async function signOut(): Promise<void> {
  for (const way of ["sign-out", "leave"]) {
    await fetch(`/api/auth/${way}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    }).catch(() => undefined);
  }
  window.location.assign("/sign-in");
}
