/** Leaves for the page to sign in, which comes back to where one was. */
export function goToSignIn(): void {
  const { pathname, search } = window.location;
  const back = `${pathname}${search}`;
  window.location.assign(back === "/" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(back)}`);
}
