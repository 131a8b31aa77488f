import * as z from 'zod';

/*
 * Members that several calls take, with the limits of the Cognito user pools API reference. A pattern is
 * written so that long input can't make it slow.
 */
export const clientId = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[\w+]+$/);
export const userPoolId = z
  .string()
  .min(1)
  .max(55)
  .regex(/^[\w-]+_[0-9a-zA-Z]+$/);
export const username = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u);
export const password = z
  .string()
  .max(256)
  .regex(/^\S.*\S$/);
export const confirmationCode = z.string().min(1).max(2048).regex(/^\S+$/);
export const token = z
  .string()
  .min(1)
  .max(20_000)
  .regex(/^[\w\-=.]+$/);
export const clientMetadata = z.record(z.string().max(131_072), z.string().max(131_072)).optional();
export const attributes = z
  .array(z.object({ Name: z.string().min(1).max(32), Value: z.string().max(2048).optional() }))
  .optional();
