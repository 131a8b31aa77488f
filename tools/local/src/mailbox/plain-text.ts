const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
]);

/** What an HTML mail says, for readers without HTML: its words, a line for each block and break. */
export function plainText(html: string): string {
  return html
    .replaceAll(/<(style|script|head)\b[^>]*>[\s\S]*?<\/\1>/gi, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?<(?:br|\/p|\/div|\/h[1-6]|\/li|\/tr)\b[^>]*> ?/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (entity, decimal, hex, name) =>
      name === undefined ? character(decimal, hex) : (ENTITIES.get(String(name).toLowerCase()) ?? entity),
    )
    .trim();
}

function character(decimal: string | undefined, hex: string | undefined): string {
  const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return point <= 0x10ffff ? String.fromCodePoint(point) : '';
}
