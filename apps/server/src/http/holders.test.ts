import { expect, test } from "vitest";
import { holdersIn } from "./holders.ts";

function holders(headers: Readonly<Record<string, string>>, query = "") {
  return holdersIn(new Request(`http://mainstay.example/api/v1/plan${query}`, { headers }));
}

test.each([
  ["authorization", "Bearer one"],
  ["authorization", "bearer    one  "],
  ["cookie", "mainstay.administrator=one"],
  ["cookie", "theme=dark;mainstay.administrator=%6Fne"],
])("a token is one, however it is written: %s: %s", (name, value) => {
  expect(holders({ [name]: value })).toEqual(["token one"]);
});

test.each(["?token=one", "?t%6Fken=%20%20one%20", "?token=one&token=two"])(
  "a token in the address is one too: %s",
  (query) => {
    expect(holders({}, query)).toEqual(["token one"]);
  },
);

test.each([
  "mainstay.session=one.signature",
  "mainstay.session=one.another",
  "mainstay.session=%6Fne%2Esignature",
  'mainstay.session="one.signature"',
  "theme=dark;mainstay.session=one.signature",
  "mainstay.session=one.signature; mainstay.session=two.signature",
  "__Secure-mainstay.session=one.signature",
])("a session is one, however it is written: %s", (cookie) => {
  expect(holders({ cookie })).toEqual(["session one"]);
});

test("beside others each is counted", () => {
  const cookie =
    "mainstay.administrator=two; __Secure-mainstay.session=three.s; mainstay.session=four.s";
  expect(holders({ authorization: "Bearer one", cookie })).toEqual([
    "token one",
    "token two",
    "session four",
    "session three",
  ]);
});

test("what nobody comes in by is not counted", () => {
  expect(holders({ authorization: "Basic one", cookie: "theme=dark" })).toEqual([]);
});
