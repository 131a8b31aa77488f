export { beginsWords, foldedWords } from './folded-words.ts';
