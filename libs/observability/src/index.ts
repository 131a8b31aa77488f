export { createLogger, type Log } from './logger.ts';
export { continueTrace } from './trace.ts';
