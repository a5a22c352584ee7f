import type { CDPSession, Page } from "playwright-core";
import { median } from "../measure.ts";

/** How smoothly something moves: milliseconds of frames, and of the page's own thread. */
export type Smoothness = {
  readonly frame: number;
  /** Of a hundred frames, only five take longer. */
  readonly slowFrame: number;
  /** Processor time of the page's thread for each frame: what is left if nobody else uses the machine. */
  readonly work: number;
  readonly longestTask: number;
};

type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
};

const steps = 120;

/** Moves what is in a frame to and fro with the mouse, and looks at each frame meanwhile. */
export async function smoothnessOfDragging(page: Page, frame: string): Promise<Smoothness> {
  const box = await page.locator(frame).boundingBox();
  if (box === null) throw new Error(`nothing is at ${frame}`);
  const [x, y] = [box.x + box.width - 30, box.y + 30];
  const session = await page.context().newCDPSession(page);
  const trace = await startTrace(session);
  await page.evaluate(watchFrames);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let at = 1; at <= steps; at++) {
    const far = 200 * Math.sin((at / steps) * 4 * Math.PI);
    await page.mouse.move(x - 200 + far, y + 100 + far / 2);
  }
  await page.mouse.up();
  const frames = await page.evaluate<number[]>("stopWatching()");
  const tasks = tasksOf(await trace());
  const sorted = frames.toSorted((a, b) => a - b);
  return {
    frame: median(frames),
    slowFrame: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    work: tasks.reduce((sum, task) => sum + task, 0) / Math.max(1, frames.length),
    longestTask: Math.max(0, ...tasks),
  };
}

/** Notes how long each frame takes until it is told to stop. */
const watchFrames = `
  const frames = [];
  let last, asked;
  const note = (at) => {
    if (last !== undefined) frames.push(at - last);
    last = at;
    asked = requestAnimationFrame(note);
  };
  asked = requestAnimationFrame(note);
  window.stopWatching = () => (cancelAnimationFrame(asked), frames);
`;

/** Starts to trace; what is returned ends that and gives what was traced. */
async function startTrace(session: CDPSession): Promise<() => Promise<readonly TraceEvent[]>> {
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => {
    for (const event of value) if (isTraceEvent(event)) events.push(event);
  });
  const includedCategories = ["toplevel", "disabled-by-default-devtools.timeline", "__metadata"];
  await session.send("Tracing.start", { traceConfig: { includedCategories } });
  return async () => {
    const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
    await session.send("Tracing.end");
    await complete;
    return events;
  };
}

function isTraceEvent(event: object): event is TraceEvent {
  return "name" in event && "ph" in event && "pid" in event && "tid" in event && "args" in event;
}

/** Milliseconds of processor time of each task of the busiest page's own thread. */
function tasksOf(events: readonly TraceEvent[]): readonly number[] {
  const threads = new Set(
    events
      .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = events.filter(
    ({ name, ph, pid, tid }) => name === "RunTask" && ph === "X" && threads.has(`${pid} ${tid}`),
  );
  const byProcess = Map.groupBy(tasks, ({ pid }) => pid);
  const times = [...byProcess.values()].map((own) => own.map(({ tdur = 0 }) => tdur / 1000));
  const sum = (of: readonly number[]) => of.reduce((all, each) => all + each, 0);
  return times.toSorted((a, b) => sum(b) - sum(a))[0] ?? [];
}
