import * as z from 'zod';

/** The services whose part could not be had and was left out. */
export const unavailableSchema = z.array(z.string());
