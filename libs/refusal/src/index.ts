export { Refusal, isRefusal } from './refusal.ts';
