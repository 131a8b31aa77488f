/**
 * A refusal in SES's own words.
 * @see https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html#API_SendEmail_Errors
 */
export class SesError extends Error {
  override readonly name = 'SesError';
  readonly code: string;
  readonly status: 400 | 404 | 413;

  constructor(code: string, message: string, status: 400 | 404 | 413 = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export function badRequest(message: string): SesError {
  return new SesError('BadRequestException', message);
}
