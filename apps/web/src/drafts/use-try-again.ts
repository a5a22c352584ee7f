import { useEffect, useEffectEvent } from "react";
import { mayPass } from "../server/may-pass.ts";
import { useFollowing } from "../server/use-following.ts";

const pause = 10_000;

/** Tries again by itself what failed as the server did not answer: when it is heard again, and every ten seconds. */
export function useTryAgain(error: Error | undefined, act: () => void): void {
  const { isConnected } = useFollowing();
  const isWanted = mayPass(error);
  const tryAgain = useEffectEvent(act);
  useEffect(() => {
    if (!isWanted) return undefined;
    // The stream of revisions may not notice a short break at all.
    const timer = setInterval(tryAgain, pause);
    const onOnline = () => tryAgain();
    window.addEventListener("online", onOnline);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", onOnline);
    };
  }, [isWanted]);
  useEffect(() => {
    if (isWanted && isConnected) tryAgain();
  }, [isWanted, isConnected]);
}
