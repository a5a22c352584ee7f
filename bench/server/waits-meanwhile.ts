/** So often is asked whether the server answers, in milliseconds. */
const every = 10;

/** Milliseconds that something takes, and those that each read of an address waited until it was done. */
export async function waitsMeanwhile(address: string, token: string, act: () => Promise<unknown>) {
  const headers = { authorization: `Bearer ${token}` };
  const waits: number[] = [];
  const reads: Promise<unknown>[] = [];
  const read = async () => {
    const sent = performance.now();
    const response = await fetch(address, { headers });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${address} answers with HTTP ${response.status}`);
    waits.push(performance.now() - sent);
  };
  const begun = performance.now();
  const asking = setInterval(() => {
    const reading = read();
    // One that fails is told below: unhandled until then, it would end the process, and leave the server behind.
    reading.catch(() => {});
    reads.push(reading);
  }, every);
  try {
    await act();
  } finally {
    clearInterval(asking);
  }
  const took = performance.now() - begun;
  await Promise.all(reads);
  return { took, waits: waits.toSorted((one, other) => one - other) };
}
