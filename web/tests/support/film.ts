// What a camera sees, for a browser that is given a film instead of one: a printed code held up, a little off the middle, on grey.

import { writeFileSync } from "node:fs";
import { encodeQR } from "qr";

const [WIDTH, HEIGHT, MODULE, GREY] = [640, 480, 8, 150] as const;

/** Writes a film of a QR code (YUV4MPEG2, two frames, which Chromium plays over and over). */
export function filmOf(code: string, path: string): void {
  const signs = encodeQR(code, "raw", { ecc: "quartile", border: 4 });
  const light = Buffer.alloc(WIDTH * HEIGHT, GREY);
  const [left, top] = [170, 70];
  for (const [y, row] of signs.entries()) {
    for (const [x, dark] of row.entries()) {
      for (let line = 0; line < MODULE; line += 1) light.fill(dark ? 30 : 230, (top + y * MODULE + line) * WIDTH + left + x * MODULE, (top + y * MODULE + line) * WIDTH + left + (x + 1) * MODULE);
    }
  }
  const frame = [Buffer.from("FRAME\n"), light, Buffer.alloc(WIDTH * HEIGHT / 2, 128)];
  writeFileSync(path, Buffer.concat([Buffer.from(`YUV4MPEG2 W${String(WIDTH)} H${String(HEIGHT)} F10:1 Ip A1:1 C420mpeg2\n`), ...frame, ...frame]));
}

/** How Chromium is started so that it has that camera, and nobody has to say yes to it. */
export const seeing = (path: string): string[] => ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", `--use-file-for-fake-video-capture=${path}`];
