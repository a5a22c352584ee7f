import { spawn } from "node:child_process";
import { once } from "node:events";
import { platform } from "node:process";
import { expect, test } from "vitest";
import { linePipe } from "./line-pipe.ts";

const last = 30_000;

test.runIf(platform === "linux")(
  "every line comes whole and in order, also where there are more than the pipe has room for",
  async () => {
    const lines: string[] = [];
    const whole = Promise.withResolvers<void>();
    const pipe = await linePipe((line) => {
      lines.push(line);
      if (line === String(last)) whole.resolve();
    });
    if (pipe === undefined) throw new Error("no pipe can be made");
    const child = spawn("seq", [String(last)], { stdio: ["ignore", pipe.input, "ignore"] });
    pipe.handOver();
    await Promise.all([whole.promise, once(child, "exit")]);
    pipe.close();
    expect(lines).toEqual(Array.from({ length: last }, (_, at) => String(at + 1)));
  },
);

test.runIf(platform === "linux")("what has come can be read at once", async () => {
  const lines: string[] = [];
  const pipe = await linePipe((line) => lines.push(line));
  if (pipe === undefined) throw new Error("no pipe can be made");
  const child = spawn("echo", ["one"], { stdio: ["ignore", pipe.input, "ignore"] });
  pipe.handOver();
  await once(child, "exit");
  pipe.read();
  expect(lines).toEqual(["one"]);
  pipe.close();
  pipe.read();
});
