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

/**
 * The logger of one service's functions. A line has the names that Powertools gives its own (`level`, `message`,
 * `service`, `timestamp`, `xray_trace_id`), and goes straight to standard output: Lambda's `console` would write a
 * time and a level before it, and then CloudWatch finds no members in it.
 */
export function createLogger(service: string): Log {
  const write = (level: 'INFO' | 'WARN' | 'ERROR', message: string, facts: Facts = {}): void => {
    const timestamp = new Date().toISOString();
    const trace = traceOf(process.env['_X_AMZN_TRACE_ID']);
    const line = { ...facts, level, message, timestamp, service, ...(trace && { xray_trace_id: trace }) };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  };
  return {
    info: (message, facts) => write('INFO', message, facts),
    warn: (message, facts) => write('WARN', message, facts),
    error: (message, error, facts) => write('ERROR', message, { ...facts, ...shapeOf(error) }),
  };
}

/** `Root=1-5759e988-bd862e3fe1be46a994272793;Parent=…;Sampled=1` → `1-5759e988-bd862e3fe1be46a994272793`. */
function traceOf(header: string | undefined): string | undefined {
  return /Root=([^;]+)/.exec(header ?? '')?.[1];
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
