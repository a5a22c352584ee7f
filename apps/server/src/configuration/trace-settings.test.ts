import { expect, test } from "vitest";
import { readConfiguration } from "./read-configuration.ts";
import { traceSettings } from "./trace-settings.ts";

const settingsWith = (environment: Record<string, string>) =>
  traceSettings(readConfiguration({ flags: {}, environment }));

test("nothing is traced unless it is said where to", () => {
  expect(settingsWith({ OTEL_SERVICE_NAME: "continuity" })).toBeUndefined();
});

test("the variables that OpenTelemetry has are read", () => {
  expect(
    settingsWith({
      OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:4318",
      OTEL_EXPORTER_OTLP_HEADERS: "api-key=made%20up, other=a=b,odd=100%",
      OTEL_TRACES_SAMPLER_ARG: "0.25",
    }),
  ).toEqual({
    endpoint: "http://127.0.0.1:4318",
    headers: { "api-key": "made up", other: "a=b", odd: "100%" },
    service: "mainstay",
    share: 0.25,
  });
});

test("what cannot be is said, without repeating what is secret", () => {
  expect(() =>
    settingsWith({
      OTEL_EXPORTER_OTLP_ENDPOINT: "127.0.0.1:4318",
      OTEL_EXPORTER_OTLP_HEADERS: "hunter2",
    }),
  ).toThrow(
    "OTEL_EXPORTER_OTLP_ENDPOINT: `127.0.0.1:4318` is not the base URL of an OpenTelemetry collector, such as http://127.0.0.1:4318\nOTEL_EXPORTER_OTLP_HEADERS: what it is set to is not",
  );
});
