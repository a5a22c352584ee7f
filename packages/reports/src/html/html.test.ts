import { expect, test } from "vitest";
import { html } from "./html.ts";

test("nothing that is put in becomes markup", () => {
  const script = `<script>alert("x")</script>&'`;
  expect(html`<p title="${script}">${script}</p>`.html).toBe(
    '<p title="&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;&#39;">&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;&#39;</p>',
  );
});

test("pieces stay, lists are joined, and what is undefined is left out", () => {
  const items = ["a", "b"].map((item) => html`<li>${item}</li>`);
  expect(html`<ul>${items}</ul>${undefined}${3}`.html).toBe("<ul><li>a</li><li>b</li></ul>3");
});

test("what cannot be seen does not turn what is read around", () => {
  expect(html`${"pay\u202eroll\u0000 now"}`.html).toBe("pay roll  now");
});
