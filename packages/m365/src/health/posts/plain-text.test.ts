import { expect, test } from "vitest";
import { plainTextOf } from "./plain-text.ts";

test.each([
  ["<p>Mail is late.</p><p>More&nbsp;follows.</p>", "Mail is late.\n\nMore follows."],
  ["One<br/>two<br>three", "One\ntwo\nthree"],
  ["<ul><li>one</li><li>two</li></ul>", "- one\n- two"],
  [
    'See <a href="https://status.example/x">this page</a>.',
    "See this page (https://status.example/x).",
  ],
  ['See <a href="https://a.example">https://a.example</a>', "See https://a.example"],
  ['<a href="javascript:alert(1)">press</a>', "press"],
  ["<script>alert(1)</script><style>p{}</style>text", "text"],
  ["plain & simple\n\nwith lines", "plain & simple\n\nwith lines"],
  ["&lt;b&gt; &amp; &#8217;", "<b> & ’"],
  ["<p>half a <b>tag", "half a tag"],
  ["", ""],
])("%j is read as %j", (html, text) => {
  expect(plainTextOf(html)).toBe(text);
});
