/**
 * Follows the bytes that a WebSocket client sends and calls `onOversize` when a frame announces a payload of
 * more than `limit` bytes. (The `ws` library hands over whole messages and doesn't tell their frames.)
 * @see https://www.rfc-editor.org/rfc/rfc6455#section-5.2
 */
export function createFrameMeter(limit: number, onOversize: () => void): (chunk: Buffer) => void {
  let header = Buffer.alloc(0);
  let payloadLeft = 0;
  return (chunk) => {
    let bytes = chunk;
    while (bytes.length > 0) {
      const skipped = Math.min(payloadLeft, bytes.length);
      payloadLeft -= skipped;
      bytes = bytes.subarray(skipped);
      if (bytes.length === 0) return;

      header = Buffer.concat([header, bytes]);
      const frame = readFrameHeader(header);
      if (!frame) return;
      if (frame.payloadLength > limit) onOversize();
      bytes = header.subarray(frame.headerLength);
      header = Buffer.alloc(0);
      payloadLeft = frame.payloadLength;
    }
  };
}

/** The lengths that a frame's header tells; undefined while it has not arrived whole. */
function readFrameHeader(bytes: Buffer): { headerLength: number; payloadLength: number } | undefined {
  const [, second = 0] = bytes;
  const shortLength = second & 0x7f;
  const lengthBytes = shortLength === 127 ? 8 : shortLength === 126 ? 2 : 0;
  const maskBytes = second & 0x80 ? 4 : 0;
  const headerLength = 2 + lengthBytes + maskBytes;
  if (bytes.length < headerLength) return undefined;
  if (lengthBytes === 0) return { headerLength, payloadLength: shortLength };
  const payloadLength = lengthBytes === 2 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  return { headerLength, payloadLength };
}
