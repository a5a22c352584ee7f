import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { placingSides } from "./placing-sides.ts";

test("a server is the element that its clients asked for, of those that share its address", () => {
  const { elements } = planOf({
    elements: [
      { id: "shop", kind: "application", name: "Shop", seenAs: ["shop.example"] },
      { id: "wiki", kind: "application", name: "Wiki", seenAs: ["wiki.example"] },
    ],
  });
  const names = ["wiki.example", "shop.example"];
  const ends = [
    { id: 1, address: "10.0.0.1", machines: [], names: [], reverseNames: [] },
    { id: 2, address: "10.0.0.2", machines: [], names, reverseNames: [] },
  ];
  const sidesOf = placingSides(elements, ends);
  const edge = { client: { end: 1, programs: [] }, server: { end: 2, programs: [] }, port: 443 };
  for (const id of ["shop", "wiki"]) {
    const asked = { ...edge, services: ["ssl", `${id}.example`] };
    expect(sidesOf(asked)).toEqual({ client: [], server: [id] });
  }
});
