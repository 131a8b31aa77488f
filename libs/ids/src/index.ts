export { derivedId, derivedIdAt, isId, newId } from './ids.ts';
