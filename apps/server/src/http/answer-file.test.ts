import { Hono } from "hono";
import { expect, test } from "vitest";
import { WrittenFile } from "../operations/operation.ts";
import { answerFile } from "./answer-file.ts";

test("a file is read by whoever takes it, and let go of unread where its headers are asked for", async () => {
  const told: string[] = [];
  const fileOf = () =>
    new WrittenFile({
      name: "seen.csv",
      stream: new ReadableStream(
        {
          pull: (controller) => {
            told.push("read");
            controller.enqueue(Buffer.from("a,b\n"));
            controller.close();
          },
          cancel: () => void told.push("let go of"),
        },
        { highWaterMark: 0 },
      ),
    });
  const app = new Hono().get("/", (context) => answerFile(context, fileOf(), "text/csv"));
  const asked = await app.request("/", { method: "HEAD" });
  expect([asked.status, asked.headers.get("content-type"), told]).toEqual([
    200,
    "text/csv",
    ["let go of"],
  ]);
  const taken = await app.request("/");
  expect([await taken.text(), told]).toEqual(["a,b\n", ["let go of", "read"]]);
  expect(taken.headers.get("content-disposition")).toBe('attachment; filename="seen.csv"');
});
