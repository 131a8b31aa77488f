import lines from '../commonjs.cjs';

export const handler = (text: string): number => lines(text);
