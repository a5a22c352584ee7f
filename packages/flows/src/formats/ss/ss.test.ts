import { expect, test } from "vitest";
import { readAll } from "../../testing/read-all.ts";

test("what stands below a socket that was passed over is told of no other", () => {
  const { connections } = readAll(`State Recv-Q Send-Q Local Address:Port Peer Address:Port
ESTAB 0 0 10.0.0.1:50000 10.0.0.2:443
\t cubic rtt:1.5/0.5
ESTAB 0 0 nonsense 10.0.0.3:443
\t cubic rtt:900/0.5
`);
  expect(connections.map(({ roundTrips }) => roundTrips?.max)).toEqual([1500]);
});
