// Reading tags with what the phone has: NFC, or the camera for QR codes. Where there is neither, the number is written.

interface NdefRecord { recordType: string; data?: DataView; encoding?: string }
interface NdefReading extends Event { serialNumber: string; message: { records: NdefRecord[] } }
interface NdefReader extends EventTarget { scan(options: { signal: AbortSignal }): Promise<void> }
interface Detector { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> }

interface Detecting { new (options: { formats: "qr_code"[] }): Detector; getSupportedFormats(): Promise<readonly string[]> }

const windowWith = globalThis as unknown as { NDEFReader?: new () => NdefReader; BarcodeDetector?: Detecting };

export const hasNfc = (): boolean => windowWith.NDEFReader !== undefined;
/** Whether there is a camera to ask for; older browsers lack the list of devices altogether. */
export const hasQr = (): boolean => (navigator.mediaDevices as MediaDevices | undefined)?.getUserMedia !== undefined;

/** What finds the codes in a picture: the browser's own, which few have, or else one that lies beside the app and needs no coverage. */
async function detector(): Promise<Detector> {
  const Own = windowWith.BarcodeDetector;
  const reads = await Own?.getSupportedFormats().catch(() => []) ?? [];
  const Detecting: Detecting = Own !== undefined && reads.includes("qr_code") ? Own : (await import("qr/decode.js")).BarcodeDetector as unknown as Detecting;
  return new Detecting({ formats: ["qr_code"] });
}

/** The text that a tag carries; a tag without one is known by its serial number. */
export function codeOfReading({ serialNumber, message }: Pick<NdefReading, "serialNumber" | "message">): string {
  for (const { recordType, data, encoding } of message.records) {
    if ((recordType === "text" || recordType === "url") && data !== undefined) return new TextDecoder(encoding ?? "utf-8").decode(data);
  }
  return serialNumber;
}

/** Tells each tag that comes near, until the signal says stop. Rejects if the phone will not. */
export async function readNfc(signal: AbortSignal, told: (code: string) => void): Promise<void> {
  const Reader = windowWith.NDEFReader;
  if (Reader === undefined) throw new Error("no NFC");
  const reader = new Reader();
  reader.addEventListener("reading", (event) => { told(codeOfReading(event as NdefReading)); }, { signal });
  await reader.scan({ signal });
}

/** Shows the camera in the element and tells the first code it sees. Rejects if there is no camera to use. */
export async function readQr(video: HTMLVideoElement, signal: AbortSignal, told: (code: string) => void): Promise<void> {
  const finds = detector();
  // Whoever says no to the camera is told so, whatever became of the detector.
  finds.catch(() => undefined);
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  const stop = (): void => { for (const track of stream.getTracks()) track.stop(); };
  if (signal.aborted) return stop();
  signal.addEventListener("abort", stop, { once: true });
  video.srcObject = stream;
  await video.play();
  const finding = await finds;
  const look = async (): Promise<void> => {
    if (signal.aborted) return;
    const [found] = await finding.detect(video).catch(() => []);
    if (found !== undefined && found.rawValue !== "") { stop(); told(found.rawValue); return; }
    setTimeout(() => { void look(); }, 150);
  };
  await look();
}
