export { derivedId, isId, newId } from './ids.ts';
