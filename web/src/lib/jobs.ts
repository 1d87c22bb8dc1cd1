// Following a job of the server to its end.

/** How a job stands, whatever comes of it. */
interface Standing { state: string; progress: number | null }

/** Asks about a job until it no longer runs, or until nobody waits for it any more; tells each time how far it has come. */
export async function untilDone<J extends Standing>(
  read: () => Promise<J>, everyMs: number, tell: (progress: J["progress"]) => void, gone: () => boolean = () => false,
): Promise<J> {
  for (;;) {
    const now = await read();
    tell(now.progress);
    if (now.state !== "running" || gone()) return now;
    await new Promise((resolve) => { setTimeout(resolve, everyMs); });
  }
}
