import { expect, test } from "vitest";
import { AccessNotices } from "./access-notices.ts";

test("who listens for somebody hears of them, and of everybody, until they listen no more", () => {
  const notices = new AccessNotices();
  const heard: string[] = [];
  const stop = notices.subscribe("ada", () => heard.push("first"));
  notices.subscribe("ada", () => heard.push("second"));
  notices.subscribe("ben", () => heard.push("ben"));
  notices.tell("ada");
  stop();
  stop();
  notices.tell("ada");
  notices.tell("nobody");
  notices.tell(undefined);
  expect(heard).toEqual(["first", "second", "second", "second", "ben"]);
});

test("of those who left nothing is kept, and coming back counts anew", () => {
  const notices = new AccessNotices();
  const heard: string[] = [];
  const stop = notices.subscribe("ada", () => heard.push("before"));
  stop();
  notices.subscribe("ada", () => heard.push("after"));
  stop();
  notices.tell("ada");
  expect(heard).toEqual(["after"]);
});
