import { Session } from "node:inspector";

/** So long has a thread nothing to do before it tidies up, in milliseconds. */
const after = 1000;

/**
 * Collects what is no longer used once a thread has nothing to do: V8 does so only when more is needed, and what one large answer left
 * behind would stay as long as nobody asks.
 */
export function tidyWhenIdle() {
  let timer: NodeJS.Timeout | undefined;
  const wait = () => clearTimeout(timer);
  const begin = () => {
    wait();
    timer = setTimeout(collect, after).unref();
  };
  return { begin, wait };
}

function collect(): void {
  const session = new Session();
  session.connect();
  session.post("HeapProfiler.collectGarbage");
  session.disconnect();
}
