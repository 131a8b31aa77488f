import { boots } from './boots.ts';
import { carMirror } from './car-mirror.ts';
import { chess } from './chess.ts';
import { comics } from './comics.ts';
import { dress } from './dress.ts';
import { eReader } from './e-reader.ts';
import { handCream } from './hand-cream.ts';
import { headphones } from './headphones.ts';
import { keyboard } from './keyboard.ts';
import { lens } from './lens.ts';
import { mapleSyrup } from './maple-syrup.ts';
import { mokaPot } from './moka-pot.ts';
import { multimeter } from './multimeter.ts';
import { oliveOil } from './olive-oil.ts';
import { paperLamp } from './paper-lamp.ts';
import { parcel } from './parcel.ts';
import { radio } from './radio.ts';

/** The pictures that people of the demo market have taken, by name. */
export const PICTURES = {
  boots,
  carMirror,
  chess,
  comics,
  dress,
  eReader,
  handCream,
  headphones,
  keyboard,
  lens,
  mapleSyrup,
  mokaPot,
  multimeter,
  oliveOil,
  paperLamp,
  parcel,
  radio,
} as const;

export type PictureName = keyof typeof PICTURES;
