import { type Benchmark, timeWords } from "../row.ts";
import { inBrowser, type Opened } from "./in-browser.ts";
import { smoothnessOfDragging } from "./smoothness.ts";

/** How smoothly the map moves with as many boxes on it as it draws at most. */
export const mapMoves: Benchmark = {
  name: "map-moves",
  title: "The map with at most 150 boxes: how soon it is known, and dragged to and fro",
  run: (isQuick) => inBrowser(isQuick, dragging),
};

async function* dragging({ browser, url, looks }: Opened) {
  const context = await browser.newContext(looks);
  const page = await context.newPage();
  await page.goto(`${url}/map?around=e-7&up=4&down=4&most=150`);
  const drawing = page.getByRole("group", { name: /^Dependency map of / });
  await drawing.waitFor();
  const boxes = String(await drawing.getByRole("button").count());
  const answered = Number(await page.evaluate(answerTime));
  const seen = await smoothnessOfDragging(page, "[data-map-frame]");
  const row = (what: string, time: number, goal: string) => ({
    boxes,
    what,
    figure: timeWords(time),
    goal,
  });
  yield row("the neighbourhood asked of the server", answered, "100 ms");
  yield row("a frame, median", seen.frame, "16.7 ms");
  yield row("a frame, 95th percentile", seen.slowFrame, "33 ms");
  yield row("processor time of the page for a frame", seen.work, "8 ms");
  yield row("longest task, processor time", seen.longestTask, "50 ms");
}

/** Milliseconds from asking for the neighbourhood until it was there. */
const answerTime = `performance
  .getEntriesByType("resource")
  .filter(({ name }) => name.includes("/neighbourhoods/"))
  .reduce((most, { duration }) => Math.max(most, duration), 0)`;
