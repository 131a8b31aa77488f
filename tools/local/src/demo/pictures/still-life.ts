import sharp from 'sharp';

/** The colours of a wall and of the table before it: limewash, sand, olive, the sea on the map. */
const ROOMS = {
  sand: ['#f3e4cb', '#e6d3b3'],
  paper: ['#f4f0e6', '#e2dac8'],
  olive: ['#e3e7cd', '#cfd4b2'],
  sea: ['#dbe5df', '#c3d0c8'],
} as const;

/** A thing drawn in a space of 1600 × 1200, standing on about y = 960. */
export interface StillLife {
  readonly room: keyof typeof ROOMS;
  /** How near it is: 1 shows it as it is drawn. */
  readonly near: number;
  /** SVG. */
  readonly drawing: string;
}

const WIDTH = 1600;
const HEIGHT = 1200;

/** What a phone would have sent after the web app made it smaller, in pixels. */
const PICTURE = { width: 1024, height: 768 };

/** The picture as a JPEG: the thing in a room, in the light of a window on the left. */
export async function photograph(still: StillLife): Promise<Buffer> {
  return await sharp(Buffer.from(sceneOf(still)))
    .jpeg({ quality: 88 })
    .toBuffer();
}

function sceneOf({ room, near, drawing }: StillLife): string {
  const [wall, table] = ROOMS[room];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE.width}" height="${PICTURE.height}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
    <defs>
      <filter id="soft" x="-50%" y="-300%" width="200%" height="700%"><feGaussianBlur stdDeviation="30"/></filter>
      <filter id="near" x="-50%" y="-300%" width="200%" height="700%"><feGaussianBlur stdDeviation="8"/></filter>
      <linearGradient id="table" x2="0" y2="1">
        <stop offset="0" stop-color="${table}" stop-opacity="0"/><stop offset=".1" stop-color="${table}"/>
      </linearGradient>
      <radialGradient id="window" cx=".24" cy=".16" r=".9">
        <stop offset="0" stop-color="#fffdf4" stop-opacity=".85"/>
        <stop offset=".55" stop-color="#fffdf4" stop-opacity="0"/>
      </radialGradient>
      <radialGradient id="corner" cx=".45" cy=".45" r=".78">
        <stop offset=".62" stop-color="#3a2f1a" stop-opacity="0"/>
        <stop offset="1" stop-color="#3a2f1a" stop-opacity=".2"/>
      </radialGradient>
    </defs>
    <rect width="${WIDTH}" height="${HEIGHT}" fill="${wall}"/>
    <rect y="784" width="${WIDTH}" height="416" fill="url(#table)"/>
    <rect width="${WIDTH}" height="${HEIGHT}" fill="url(#window)"/>
    <g transform="translate(800 980) scale(${near}) translate(-800 -980)">${drawing}</g>
    <rect width="${WIDTH}" height="${HEIGHT}" fill="url(#corner)"/>
  </svg>`;
}
