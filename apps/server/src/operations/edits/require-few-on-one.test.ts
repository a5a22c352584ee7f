import { expect, test } from "vitest";
import { requireFewOnOne } from "./require-few-on-one.ts";

const tags = (count: number, element: string) =>
  Array.from({ length: count }, (_, at) => ({
    put: `elements/${element}/tags/t${at}`,
    value: `t${at}`,
  }));

test("an edit may be long, but not all of it about one record", async () => {
  const records = Array.from({ length: 6000 }, (_, at) => tags(1, `e${at}`)).flat();
  await requireFewOnOne([...records, ...tags(4999, "mail")]);
  await expect(requireFewOnOne(tags(5001, "mail"))).rejects.toThrow("lead into elements/mail");
});
