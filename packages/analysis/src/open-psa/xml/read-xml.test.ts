import fc from "fast-check";
import { expect, test } from "vitest";
import { faultTreeText, problemsOf } from "../../testing/open-psa-text.ts";
import { readOpenPsa } from "../read-open-psa.ts";

const declaresEntities =
  "document-type: <!DOCTYPE> declares entities or elements, which is refused: leave out what stands in [ ]";
const notText =
  "not-text: this is not text: it has a character here that XML does not allow; is it saved as UTF-8?";
const notXml = (reason: string) =>
  `syntax: this is not XML: ${reason}; check the tags and quotes here and just above`;

test("nothing that a document declares is expanded", () => {
  const levels = Array.from(
    { length: 10 },
    (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`,
  );
  const laughs = `<?xml version="1.0"?>\n<!DOCTYPE opsa-mef [<!ENTITY e0 "ha">${levels.join("")}]>\n<opsa-mef><label>&e10;</label></opsa-mef>`;
  expect(problemsOf(laughs)).toEqual([`2:1 ${declaresEntities}`]);
  const external =
    '<!DOCTYPE opsa-mef [<!ENTITY file SYSTEM "file:///etc/hostname">]><opsa-mef><label>&file;</label></opsa-mef>';
  expect(problemsOf(external)).toEqual([`1:1 ${declaresEntities}`]);
  const parameter =
    '<!DOCTYPE opsa-mef [<!ENTITY % dtd SYSTEM "http://localhost/"> %dtd;]><opsa-mef/>';
  expect(problemsOf(parameter)).toEqual([`1:1 ${declaresEntities}`]);
  const elsewhere =
    '<!DOCTYPE opsa-mef SYSTEM "http://localhost/mef.dtd">\n<opsa-mef name="&plant;"/>';
  expect(problemsOf(elsewhere)).toEqual([
    "2:17 entity: entities are not expanded: only &amp; &lt; &gt; &quot; &apos; and characters by number (&#65;) are read",
  ]);
});

test("the five predefined entities and characters by number are read", () => {
  const problems = problemsOf(
    faultTreeText(
      `<define-gate name="g"><gate name="&lt;&#x41;&#66;&amp;&gt;&apos;&quot;"/></define-gate>`,
    ),
  );
  expect(problems).toEqual([`1:61 unknown-name: no gate is called "<AB&>'\\""`]);
});

test("what is too deep, too long or too large is refused where it begins to be", () => {
  const deep = `<define-gate name="g">${"<not>".repeat(100_000)}`;
  expect(problemsOf(faultTreeText(deep))).toEqual([
    "1:50046 too-deep: more than 10000 elements stand inside each other here",
  ]);
  const huge = `\n<define-gate role="private" name="${"x".repeat(1_000_000)}"/>`;
  expect(problemsOf(faultTreeText(huge))).toEqual([
    '2:1 too-long: the attribute "name" is longer than 65536 characters',
  ]);
  const many = `\n<define-gate ${Array.from({ length: 200 }, (_, at) => `a${at}=""`).join(" ")}/>`;
  expect(problemsOf(faultTreeText(many))).toEqual([
    "2:1 too-many: an element has more than 100 attributes here",
  ]);
  const endless = `\n<label>${"a &amp; b ".repeat(200_000)}`;
  expect(problemsOf(faultTreeText(endless))).toEqual([
    "2:8 too-long: a tag, text or comment is longer than 1 Mi characters here",
  ]);
  expect(problemsOf(" ".repeat(128 * 2 ** 20 + 1))).toEqual([
    "1:1 too-long: the document is longer than 128 Mi characters: split the model",
  ]);
});

test("a document that is cut off says which element is open", () => {
  const text = faultTreeText(
    '\n<define-gate name="g"><and><basic-event name="e"/></and></define-gate>',
  );
  const open = (name: string) =>
    `syntax: this is not XML: <${name}> is never closed; is the document cut off?`;
  expect(problemsOf(text.slice(0, text.indexOf("</and>")))).toEqual([`2:23 ${open("and")}`]);
  expect(problemsOf(text.slice(0, text.indexOf('="e"/>')))).toEqual([`2:23 ${open("and")}`]);
  expect(problemsOf(text.slice(0, text.indexOf("</define-gate>") + 5))).toEqual([
    `2:1 ${open("define-gate")}`,
  ]);
  expect(problemsOf("<opsa-mef>\n  <!-- a")).toEqual([`1:1 ${open("opsa-mef")}`]);
  expect(problemsOf("")).toEqual([`1:1 ${notXml("document must contain a root element")}`]);
});

test("what is not well-formed is told with its place", () => {
  expect(problemsOf("<opsa-mef>\n<label></labl></opsa-mef>")).toEqual([
    `2:14 ${notXml("unexpected close tag")}`,
  ]);
  expect(problemsOf('<opsa-mef name="a"\n name="b"/>')).toEqual([
    `2:11 ${notXml("duplicate attribute: name")}`,
  ]);
  expect(problemsOf("<opsa-mef/>\n<opsa-mef/>")).toEqual([
    `2:10 ${notXml("documents may contain only one root")}`,
  ]);
  expect(problemsOf("<opsa-mef>\n <label>a & b</label></opsa-mef>")).toEqual([
    "2:11 entity: an & that is not to begin a character reference is written &amp;",
  ]);
  expect(problemsOf("<opsa-mef>\n <label>a < b</label></opsa-mef>")).toEqual([
    `2:12 ${notXml("disallowed character in tag name")}`,
  ]);
  expect(problemsOf(`<!${"x".repeat(100_000)}`)).toEqual([`1:9 ${notXml("incorrect syntax")}`]);
  expect(problemsOf('{ "mainstay": 1 }')).toEqual([
    `1:17 ${notXml("text data outside of root node")}`,
  ]);
});

test("what is not UTF-8 text is refused", () => {
  const decoded = (bytes: readonly number[]) => new TextDecoder().decode(Uint8Array.from(bytes));
  const codes = (text: string) => Array.from(text, (character) => character.charCodeAt(0));
  expect(problemsOf(decoded(codes("<opsa-mef>\n<label>Tür</label></opsa-mef>")))).toEqual([
    `2:9 ${notText}`,
  ]);
  expect(problemsOf(decoded(codes("<opsa-mef/>").flatMap((code) => [code, 0])))).toEqual([
    `1:2 ${notText}`,
  ]);
  expect(problemsOf("<opsa-mef>\n\u0007</opsa-mef>")).toEqual([`2:1 ${notText}`]);
  expect(problemsOf("<opsa-mef>\ud83d</opsa-mef>")).toEqual([`1:11 ${notText}`]);
  const junk = Array.from({ length: 1000 }, (_, at) => (at * 7919) % 256);
  expect(problemsOf(decoded(junk))).toEqual([`1:2 ${notText}`]);
  expect(problemsOf('<?xml version="1.0" encoding="ISO-8859-1"?><opsa-mef/>')).toEqual([
    '1:1 wrong-encoding: the document says that its encoding is "ISO-8859-1": save it as UTF-8',
  ]);
});

test("a byte order mark, Windows line ends and characters beyond 16 bits are fine", () => {
  const text = faultTreeText(
    "<label>\u{1f6a2}</label>\r\n<define-gate\r\nname='g'><basic-event name='\u{1f6a2}'/></define-gate>\r\n<x/>",
  );
  expect(problemsOf(`\uFEFF${text}`)).toEqual([
    expect.stringMatching(/^4:1 unknown-element: <x>/u),
  ]);
});

const fragments = fc.constantFrom(
  ..."<>&;'\"/= \n\u0000\ufeff\ud800".split(""),
  ..."]]> <![CDATA[ <!-- --> <? ?> <!DOCTYPE [ ] &#0; &#x110000; &#xd800; &amp;".split(" "),
  ..."<and>|</and>|<gate name='a'/>|name='a'|xmlns='a'|<float value='2'/>|private|.".split("|"),
);

const seedText = faultTreeText(
  `<label>a</label><define-gate name="a"><or><gate name="b"/><not><event name="e"/></not></or></define-gate>
   <define-component name="c" role="private"><define-gate name="b"><atleast min="2"><event name="e"/><event name="f"/></atleast></define-gate></define-component>`,
  `<define-basic-event name="e"><mul><parameter name="p"/><float value="0.5"/></mul></define-basic-event>
   <define-parameter name="p"><float value="0.1"/></define-parameter><define-house-event name="f"/>`,
).replace('name="b"/>', 'name="c.b"/>');

test("no change of a document makes reading throw, and every problem is in it", () => {
  expect(problemsOf(seedText)).toEqual([]);
  const change = fc.record({ at: fc.nat(seedText.length), cut: fc.nat(30), put: fragments });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      const text = changes.reduce(
        (changed, { at, cut, put }) => changed.slice(0, at) + put + changed.slice(at + cut),
        seedText,
      );
      const read = readOpenPsa(text);
      const problems = "problems" in read ? read.problems : [];
      expect("model" in read || problems.length > 0).toBe(true);
      const lines = text.split(/\r\n|\r|\n/u);
      for (const { line, column, message } of problems) {
        expect(message).not.toBe("");
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column).toBeLessThanOrEqual((lines.at(line - 1)?.length ?? -1) + 1);
      }
    }),
    { numRuns: 1000 },
  );
});

test("no text makes reading throw", () => {
  const character = fc.nat(0x10ffff).map((code) => String.fromCodePoint(code));
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: character }), fc.string({ unit: fragments })),
      (text) => {
        expect(problemsOf(text).length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 1000 },
  );
});
