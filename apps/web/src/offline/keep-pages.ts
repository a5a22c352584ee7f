import { changedPath } from "./answer-changed.ts";
import { askAgain, askAllAgain } from "./ask-again.ts";

/**
 * Has the browser keep the pages on which exercises and incidents are run, with what they showed last, so that they open without the
 * server. Browsers do that for pages that came by TLS, or from the device itself; others say nothing of it.
 */
export async function keepPages(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const isFirst = navigator.serviceWorker.controller === null;
  if (isFirst) {
    // What was asked before it listened is not kept yet, nor what is on its way: that is joined, not asked again, if not broken off.
    const again = () => void askAllAgain();
    navigator.serviceWorker.addEventListener("controllerchange", again, { once: true });
  }
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    const path = changedPath(data);
    if (path !== undefined) void askAgain(path);
  });
  await navigator.serviceWorker.register("/offline.js").catch(() => undefined);
}
