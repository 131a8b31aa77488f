import type { Page } from '@playwright/test';

/** A photograph as a phone takes it, larger than is sent: drawn in the browser, so that no file lies about for it. */
export async function photograph(page: Page): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const base64 = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(2_400, 1_800);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    const light = context.createLinearGradient(0, 0, 2_400, 1_800);
    light.addColorStop(0, '#d8c3a0');
    light.addColorStop(1, '#6a5a3c');
    context.fillStyle = light;
    context.fillRect(0, 0, 2_400, 1_800);
    context.fillStyle = '#33302a';
    context.fillRect(900, 600, 600, 900);
    context.fillRect(1_500, 750, 240, 120);
    context.fillRect(1_020, 450, 360, 150);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  return { name: 'cafetiere.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') };
}
