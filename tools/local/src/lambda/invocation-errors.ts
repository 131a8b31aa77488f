/** All workers of the function are busy. */
export class ThrottledError extends Error {
  override readonly name = 'ThrottledError';
}

/** The caller's time was over before the function answered. */
export class InvocationTimeoutError extends Error {
  override readonly name = 'InvocationTimeoutError';
}

/** No template has a function or an alias of this ARN. */
export class UnknownFunctionError extends Error {
  override readonly name = 'UnknownFunctionError';
}

/** The event is larger than Lambda takes. */
export class RequestTooLargeError extends Error {
  override readonly name = 'RequestTooLargeError';
}

/** The runner is stopping and takes no more work. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}
