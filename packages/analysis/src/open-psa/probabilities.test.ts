import { expect, test } from "vitest";
import { faultTreeText, modelOf, problemsOf } from "../testing/open-psa-text.ts";

const top = '<define-gate name="top"><basic-event name="e"/></define-gate>';

function probabilityOf(expression: string, parameters = ""): number {
  const event = `<define-basic-event name="e">${expression}</define-basic-event>`;
  return modelOf(faultTreeText(top, event + parameters)).probabilities[0];
}

function problemsIn(expression: string, parameters = ""): readonly string[] {
  const event = `\n<define-basic-event name="e">${expression}</define-basic-event>\n`;
  return problemsOf(faultTreeText(top, event + parameters));
}

const float = (value: number) => `<float value="${value}"/>`;

test("numbers are read as XML Schema writes them", () => {
  expect(probabilityOf('<float value="2.5e-1"/>')).toBe(0.25);
  expect(probabilityOf('<float value="+.5"/>')).toBe(0.5);
  expect(probabilityOf('<int value="1"/>')).toBe(1);
  expect(probabilityOf('<bool value="true"/>')).toBe(1);
  expect(probabilityOf('<bool value="false"/>')).toBe(0);
  expect(problemsIn('<float value="0,5"/>')).toEqual([
    '2:30 wrong-value: "0,5" is not a number: write for example 0.01 or 1.2e-3',
  ]);
  expect(problemsIn('<int value="0.5"/>')).toEqual([
    '2:30 wrong-value: "0.5" is not a whole number',
  ]);
  expect(problemsIn('<float value="INF"/>')).toHaveLength(1);
  expect(problemsIn('<float value="0x1"/>')).toHaveLength(1);
});

test("operations compute in the order that is written", () => {
  const two = float(0.5) + float(0.125);
  expect(probabilityOf(`<add>${two}</add>`)).toBe(0.625);
  expect(probabilityOf(`<sub>${two}${float(0.125)}</sub>`)).toBe(0.25);
  expect(probabilityOf(`<mul>${two}${float(2)}</mul>`)).toBe(0.125);
  expect(probabilityOf(`<div>${float(0.5)}${float(2)}${float(2)}</div>`)).toBe(0.125);
  expect(probabilityOf(`<pow>${float(0.5)}${float(3)}</pow>`)).toBe(0.125);
  expect(probabilityOf(`<mod>${float(2.5)}${float(2)}</mod>`)).toBe(0.5);
  expect(probabilityOf(`<min>${two}</min>`)).toBe(0.125);
  expect(probabilityOf(`<max>${two}</max>`)).toBe(0.5);
  expect(probabilityOf(`<mean>${two}${float(0)}${float(0.375)}</mean>`)).toBe(0.25);
  expect(probabilityOf(`<neg><sub>${float(0.25)}${float(1)}</sub></neg>`)).toBe(0.75);
  expect(probabilityOf(`<exp><log>${float(0.5)}</log></exp>`)).toBeCloseTo(0.5, 15);
  expect(probabilityOf(`<div><pi/>${float(4)}</div>`)).toBe(Math.PI / 4);
});

test("the distributions with a closed form are those of the standard", () => {
  const explicit = `<sub>${float(1)}<exp><mul><neg>${float(1e-4)}</neg>${float(24)}</mul></exp></sub>`;
  const exponential = `<exponential>${float(1e-4)}${float(24)}</exponential>`;
  expect(probabilityOf(exponential)).toBeCloseTo(probabilityOf(explicit), 15);
  expect(probabilityOf(`<exponential>${float(1e-20)}${float(1)}</exponential>`)).toBe(1e-20);
  const [onDemand, failure, repair, time] = [0.02, 1e-3, 0.1, 50];
  const rate = failure + repair;
  const glm = `<GLM>${[onDemand, failure, repair, time].map(float).join("")}</GLM>`;
  expect(probabilityOf(glm)).toBeCloseTo(
    failure / rate - ((failure - onDemand * rate) / rate) * Math.exp(-rate * time),
    15,
  );
  expect(probabilityOf(`<GLM>${[0.02, 0, 0, 9].map(float).join("")}</GLM>`)).toBe(0.02);
  const weibull = (at: number) => `<Weibull>${[1000, 1.5, 10, at].map(float).join("")}</Weibull>`;
  expect(probabilityOf(weibull(260))).toBeCloseTo(1 - Math.exp(-(0.25 ** 1.5)), 15);
  expect(probabilityOf(weibull(5))).toBe(0);
});

test("parameters may need others, in any order", () => {
  const parameters = `
    <define-parameter name="half"><div><parameter name="whole"/>${float(2)}</div></define-parameter>
    <define-parameter name="whole" unit="float"><mul><parameter name="tenth" unit="float"/>${float(10)}</mul></define-parameter>
    <define-parameter name="tenth" unit="float"><float value="0.1"/></define-parameter>`;
  expect(probabilityOf('<parameter name="half"/>', parameters)).toBe(0.5);
});

test("parameters must exist, keep their unit, and not need themselves", () => {
  const rate =
    '<define-parameter name="rate" unit="hours-1"><float value="0.1"/></define-parameter>';
  expect(problemsIn('<parameter name="rat"/>', rate)).toEqual([
    '2:30 unknown-name: no parameter is called "rat": did you mean "rate"?',
  ]);
  expect(problemsIn('<parameter name="rate" unit="years-1"/>', rate)).toEqual([
    '2:30 wrong-unit: "rate" is used in "years-1", and defined in "hours-1": units are not converted',
  ]);
  const ring = `<define-parameter name="a"><neg><parameter name="b"/></neg></define-parameter>
<define-parameter name="b"><parameter name="a"/></define-parameter>`;
  expect(problemsIn('<parameter name="a"/>', ring)).toEqual([
    '3:1 ring: parameters are defined by each other: "a" → "b" → "a"',
  ]);
});

test("a probability is from 0 to 1", () => {
  const wrong = (probability: string) =>
    `2:1 wrong-probability: the probability of "e" is ${probability}, and is to be from 0 to 1`;
  expect(problemsIn(float(1.5))).toEqual([wrong("1.5")]);
  expect(problemsIn(`<neg>${float(0.5)}</neg>`)).toEqual([wrong("-0.5")]);
  expect(problemsIn(`<div>${float(0)}${float(0)}</div>`)).toEqual([wrong("NaN")]);
  expect(problemsIn(`<log>${float(0)}</log>`)).toEqual([wrong("-Infinity")]);
});

test("operations with the wrong number of values are problems", () => {
  expect(problemsIn(`<neg>${float(1)}${float(1)}</neg>`)).toEqual([
    "2:30 wrong-content: <neg> takes exactly 1 value, and here are 2",
  ]);
  expect(problemsIn("<add/>")).toEqual([
    "2:30 wrong-content: <add> takes 1 or more values, and here are 0",
  ]);
  expect(problemsIn(float(0.1) + float(0.1))).toEqual([
    "2:1 wrong-content: <define-basic-event> holds at most one element beside its label and attributes, and here are 2",
  ]);
});

test("expressions may be nested deeper than any call stack", () => {
  const depth = 9000;
  const nested = `${"<neg>".repeat(depth)}${float(0.5)}${"</neg>".repeat(depth)}`;
  expect(probabilityOf(nested)).toBe(0.5);
});
