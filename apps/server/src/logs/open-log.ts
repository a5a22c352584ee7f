import pino, { type DestinationStream, type Logger, stdSerializers } from "pino";

/** What may hold a secret, wherever it stands in an entry of the log. */
const secrets = ["password", "token", "secret", "authorization", "cookie", "connectionString"];
/** Fields of errors that repeat what they were given, such as the URL of a database. */
const echoes = ["input", "base"];

/** How much is logged, and where to: standard error unless told otherwise. */
export type LogOptions = { readonly level: string; readonly destination?: DestinationStream };

/** A log of JSON lines, each with the ids of what goes on. Errors are written with their stack, secrets are not written. */
export function openLog(
  options: LogOptions | undefined,
  ids: () => object | undefined = () => undefined,
): Logger {
  if (options === undefined) return pino({ level: "silent" });
  const { level, destination = standardError() } = options;
  return pino(
    {
      level,
      serializers: { error: stdSerializers.err },
      redact: {
        paths: [...secrets, ...echoes].flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
        censor: "(secret)",
      },
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: () => ids() ?? {},
      base: { process: process.pid },
    },
    destination,
  );
}

/** Where nobody reads standard error any more the log is lost, and nothing else. */
function standardError(): DestinationStream {
  const destination = pino.destination({ dest: 2, sync: true });
  destination.on("error", () => {});
  return destination;
}
