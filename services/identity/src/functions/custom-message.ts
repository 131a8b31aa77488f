export { customMessage as handler } from '../events/custom-message.ts';
