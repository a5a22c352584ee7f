import { expect, test } from "vitest";
import { paceReader } from "./reader-pace.ts";

test("whoever does not read has one message on its way, and gets the last of all others about a subject", async () => {
  const written: string[] = [];
  const reads: (() => void)[] = [];
  const reader = paceReader(
    ({ event, data }) => {
      written.push(`${event} ${data}`);
      return new Promise<void>((read) => reads.push(read));
    },
    () => 7,
  );
  const tell = (revision: number) =>
    reader.tell("revision", { event: "revision", data: String(revision) });
  for (let revision = 1; revision <= 100; revision++) tell(revision);
  reader.tell("exercises/autumn", { event: "journal", data: "exercises/autumn" });
  reader.send(() => Promise.reject(new Error("sent nevertheless")));
  expect(written).toEqual(["revision 1"]);
  expect(reader.unreadSince()).toBe(7);
  reads[0]?.();
  await Promise.resolve();
  expect(written).toEqual(["revision 1", "revision 100"]);
  reads[1]?.();
  await Promise.resolve();
  expect(written.at(-1)).toBe("journal exercises/autumn");
  reads[2]?.();
  await Promise.resolve();
  expect(reader.unreadSince()).toBeUndefined();
  tell(101);
  expect(written.at(-1)).toBe("revision 101");
});
