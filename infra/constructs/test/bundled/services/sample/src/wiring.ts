import { publish } from './topic.ts';

export const wireTell = () => publish;

export const wireEcho = () => (text: string) => text;
