import { Logger } from '@aws-lambda-powertools/logger';

/** Facts of a log line: ids, codes, counts. Never an e-mail, phone, exact place, code or text of a person. */
export type Facts = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Structured log lines (JSON on standard output, CloudWatch reads them). The message is a constant sentence. */
export interface Log {
  info(message: string, facts?: Facts): void;
  warn(message: string, facts?: Facts): void;
  /**
   * Logs an error by its name and where it was thrown. Its message is left out: those of SDKs and parsers quote
   * the data they failed on.
   */
  error(message: string, error: unknown, facts?: Facts): void;
}

/** The logger of one service's functions. */
export function createLogger(service: string): Log {
  const logger = new Logger({ serviceName: service, logLevel: 'INFO' });
  return {
    info: (message, facts = {}) => logger.info(message, { ...facts }),
    warn: (message, facts = {}) => logger.warn(message, { ...facts }),
    error: (message, error, facts = {}) => logger.error(message, { ...facts, ...shapeOf(error) }),
  };
}

function shapeOf(error: unknown): Facts {
  if (!(error instanceof Error)) return { thrown: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    errorName: error.name,
    at: frames
      .slice(0, 6)
      .map((line) => line.trim())
      .join(' < '),
  };
}
