import { Session } from "node:inspector";
import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** So long has a thread nothing to do before it tidies up, in milliseconds. */
const after = 1000;
/** So many bytes may be added until it tidies up without waiting. */
const much = 32 * 2 ** 20;

/**
 * Collects what is no longer used once a thread has nothing to do, and at once after what has added much: V8 does so only when more is
 * needed, and what one large answer left behind would stay for as long as nobody asks, or be added to by the next. At once it collects in a
 * third of the time, as the next question may wait; with nothing to do it gives back all that it can.
 */
export function tidyWhenIdle() {
  let timer: NodeJS.Timeout | undefined;
  let kept = 0;
  const wait = () => clearTimeout(timer);
  const tidy = async (collect: () => unknown) => {
    await collect();
    kept = inUse();
  };
  const begin = () => {
    wait();
    // What is to be sent is sent first.
    if (inUse() - kept > much) setImmediate(() => void tidy(collectQuickly));
    else timer = setTimeout(() => void tidy(giveBack), after).unref();
  };
  return { begin, wait };
}

function inUse(): number {
  return getHeapStatistics().used_heap_size;
}

/** Returns once it is done: V8 takes it up later, and not at all in a session that has ended. */
async function giveBack(): Promise<void> {
  const session = new Session();
  session.connect();
  await new Promise((done) => session.post("HeapProfiler.collectGarbage", done));
  session.disconnect();
}

/** The function that V8 gives to whoever asks for it in time; a context that is made later has it. */
const collectQuickly: () => unknown = garbageCollector();

/** What is asked for stays so: the flags are of the whole process, and another thread may be about to make its context. */
function garbageCollector(): () => unknown {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  return typeof collect === "function" ? () => collect() : giveBack;
}
