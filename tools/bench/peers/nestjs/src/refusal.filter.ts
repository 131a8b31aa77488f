import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { PROBLEMS } from '@nwassik/requests/src/api/problems.ts';
import { Refusal } from '@nwassik/refusal';
import type { Response } from 'express';

/** What a rule refuses, as a problem document. */
@Catch(Refusal)
export class RefusalFilter implements ExceptionFilter<Refusal> {
  catch({ code }: Refusal, host: ArgumentsHost): void {
    const problems = PROBLEMS as Record<string, { status: number; title: string }>;
    const { status = 500, title = 'Something went wrong' } = problems[code] ?? {};
    const response = host.switchToHttp().getResponse<Response>();
    response.status(status).type('application/problem+json').send(JSON.stringify({ status, title, code }));
  }
}
