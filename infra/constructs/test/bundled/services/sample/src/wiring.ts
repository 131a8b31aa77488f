import { keep } from './bucket.ts';
import { publish } from './topic.ts';

export const wireTell = () => publish;

export const wireKeep = () => keep;

export const wireEcho = () => (text: string) => text;
