import { getCurrentInvoke } from '@codegenie/serverless-express';
import {
  createParamDecorator,
  Injectable,
  UnauthorizedException,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { callerIn } from '../../market.ts';

/** Refuses whoever isn't signed in. */
@Injectable()
export class SignedInGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const caller = callerIn(getCurrentInvoke().event);
    if (caller === undefined) throw new UnauthorizedException({ status: 401, code: 'signed-out' });
    context.switchToHttp().getRequest().caller = caller;
    return true;
  }
}

/** Who calls. */
export const Caller = createParamDecorator(
  (_: unknown, context: ExecutionContext): string => context.switchToHttp().getRequest().caller,
);
