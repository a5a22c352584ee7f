import { expect, test } from "vitest";
import { markdownToHtml } from "./markdown-to-html.ts";

test("headings, lists and tables become HTML", () => {
  expect(markdownToHtml("# Call\n\n- the hub\n")).toBe(
    "<h1>Call</h1>\n<ul>\n<li>the hub</li>\n</ul>\n",
  );
  expect(markdownToHtml("| who |\n| --- |\n| Ada |\n")).toContain("<td>Ada</td>");
});

test("HTML is shown, not done", () => {
  const html = markdownToHtml('<img src="x" onerror="alert(1)">\n\na <script>alert(2)</script>');
  expect(html).not.toMatch(/<(?:img|script)/);
  expect(html).toContain("&lt;script&gt;");
});

test("links that run something lead nowhere", () => {
  expect(markdownToHtml("[x](javascript:alert(1)) ![y](data:text/html,z)")).not.toMatch(
    /javascript:|data:/,
  );
});
