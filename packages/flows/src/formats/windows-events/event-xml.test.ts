import { expect, test } from "vitest";
import { eventOf } from "./event-xml.ts";

test("entities stand for their letters, and what stands for none stays", () => {
  const data = "a &amp; b &lt;&#65;&#x42;&gt; &nobody; &constructor; &#0; &quot;&apos;";
  const event = eventOf(`<Event><EventData><Data Name="Image">${data}</Data></EventData></Event>`);
  expect(event).toMatchObject({
    Event: { EventData: { Image: `a & b <AB> &nobody; &constructor; &#0; "'` } },
  });
});

test("an event without anything in it has nothing", () => {
  expect(eventOf("<Event/>")).toEqual({
    Event: { System: { TimeCreated: { SystemTime: undefined } }, EventData: {} },
  });
});
