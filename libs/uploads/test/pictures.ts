import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** Where the pictures of these tests were taken: the degrees of a home in Sfax, as EXIF has them. */
export const GPS = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '34/1 44/1 26/1',
  GPSLongitudeRef: 'E',
  GPSLongitude: '10/1 45/1 37/1',
};

/** Pixels that differ from one another, so that no encoder makes nothing of them. */
function pixels(width: number, height: number) {
  const data = Buffer.alloc(width * height * 3);
  for (let at = 0; at < data.length; at += 1) data[at] = (at * 7_919) >> 3;
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** A photo as a phone takes it: on its side, with the place, the phone and a copyright in its metadata. */
export function photo(width = 2_400, height = 1_600): Promise<Buffer> {
  return pixels(width, height)
    .jpeg({ quality: 70 })
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Model: 'Telephone of Leila', Copyright: 'Leila' }, IFD3: GPS })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">34,44.43N</x:xmpmeta>')
    .toBuffer();
}

export function png(width = 800, height = 600): Promise<Buffer> {
  return pixels(width, height).png().toBuffer();
}

export function webp(width = 800, height = 600): Promise<Buffer> {
  return pixels(width, height).webp().toBuffer();
}

export function gif(): Promise<Buffer> {
  return pixels(40, 30).gif().toBuffer();
}

/** Two pictures, 60 × 40 each: red, then blue. */
export function animation(): Promise<Buffer> {
  const frame = (background: string) =>
    sharp({ create: { width: 60, height: 40, channels: 3, background } })
      .png()
      .toBuffer();
  return Promise.all([frame('red'), frame('blue')]).then((frames) =>
    sharp(frames, { join: { animated: true } })
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer(),
  );
}

export const SVG = Buffer.from(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9"><image xlink:href="file:///etc/passwd" width="9" height="9"/></svg>',
);

export const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF');

export const SCRIPT = '<html><script>alert(document.cookie)</script></html>';

/** A whole JPEG that is a page, too: the script in its comment, and behind its end. */
export async function pageInPhoto(): Promise<Buffer> {
  const jpeg = await pixels(400, 300).jpeg().toBuffer();
  const comment = Buffer.from(SCRIPT);
  const marker = Buffer.from([0xff, 0xfe, 0, comment.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), marker, comment, jpeg.subarray(2), Buffer.from(SCRIPT)]);
}

/** A page with a JPEG behind it. */
export async function photoInPage(): Promise<Buffer> {
  return Buffer.concat([Buffer.from(SCRIPT), await pixels(400, 300).jpeg().toBuffer()]);
}

/** A true PNG of one bit a pixel, some hundred KB, that is 30,000 × 30,000 pixels once it is opened. */
export function bomb(side = 30_000): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(side * (1 + side / 8)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
